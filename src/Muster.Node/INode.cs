using Muster.Model.Wire;

namespace Muster.Node;

/// <summary>A place where test hosts can be started, as the one who gives them work sees it.</summary>
/// <remarks>All members return at once and may be called from any thread. What happens is told as <see cref="NodeEvent"/>, in the order that is promised there.</remarks>
public interface INode
{
    /// <summary>Starts a host. That it could not be started is told as its end.</summary>
    void Start(HostStart start);

    /// <summary>Says something to a host, as soon as it listens. To a host that is gone nothing is said.</summary>
    void Send(int host, ControllerMessage message);

    /// <summary>Kills a host with its tree; its <see cref="NodeEvent.Ended"/> follows. Does nothing if it is ending already.</summary>
    /// <param name="host">The key that the host was started with.</param>
    /// <param name="reason">A sentence without a full stop, of which the host is the subject: <c>it ran longer than 60 s</c>.</param>
    void Kill(int host, string reason);
}
