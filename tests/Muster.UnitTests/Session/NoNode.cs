using Muster.Model.Wire;
using Muster.Node;

namespace Muster.UnitTests.Session;

/// <summary>A node whose hosts never say anything.</summary>
sealed class NoNode : INode
{
    public List<string> Kills { get; } = [];

    public void Start(HostStart start)
    {
        // Nothing comes of it.
    }

    public void Send(int host, ControllerMessage message)
    {
        // Nobody listens.
    }

    public void Kill(int host, string reason) => Kills.Add(reason);
}
