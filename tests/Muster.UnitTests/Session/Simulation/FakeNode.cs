using Muster.Model.Wire;
using Muster.Node;
using Muster.Session;

namespace Muster.UnitTests.Session.Simulation;

/// <summary>A node whose hosts are played, in simulated time.</summary>
sealed class FakeNode(SimulatedInputs inputs, IReadOnlyList<FakeModule> modules, Faults faults, Random chance, Overlaps overlaps) : INode
{
    readonly Dictionary<int, FakeHost> hosts = [];
    readonly Dictionary<int, IEnumerator<Step>> lives = [];

    /// <summary>All that was ever started, in order.</summary>
    public List<HostStart> Starts { get; } = [];

    /// <summary>All that living hosts were ever told, in order.</summary>
    public List<ControllerMessage> Sent { get; } = [];

    public void Start(HostStart start)
    {
        Assert.DoesNotContain(hosts.Values, host => host.Slot == start.Slot && !host.Gone);
        Starts.Add(start);
        var module = modules[start.Module.Index];
        var host = new FakeHost(start, module, faults, chance, hosts.Values.Count(other => !other.Gone && other.Module == start.Module.Index) < module.MostCopies);
        hosts.Add(start.Host, host);
        lives.Add(start.Host, host.Live().GetEnumerator());
        GoOn(host);
    }

    public void Send(int host, ControllerMessage message)
    {
        if (hosts[host] is not { Gone: false } living)
            return;

        Sent.Add(message);
        living.Tell(message);
        if (living.Waits)
            GoOn(living);
    }

    // As with a process, what is on its way when the kill comes still arrives.
    public void Kill(int host, string reason)
    {
        var doomed = hosts[host];
        inputs.After(chance.Next(40), () => Deliver(doomed, doomed.Killed(reason)));
    }

    void GoOn(FakeHost host)
    {
        var life = lives[host.Key];
        if (host.Gone || !life.MoveNext() || host.Waits)
            return;

        var (after, tells) = life.Current;
        inputs.After(after, () =>
        {
            var told = tells is null ? null : Deliver(host, tells);
            if (!host.Gone)
                inputs.After(0, () => Resume(host));
            return told;
        });
    }

    DispatcherInput? Resume(FakeHost host)
    {
        GoOn(host);
        return null;
    }

    DispatcherInput.FromNode? Deliver(FakeHost host, NodeEvent e)
    {
        if (host.Gone)
            return null;

        overlaps.Hear(host.Module, e);

        host.Gone = e is NodeEvent.Ended;
        return new DispatcherInput.FromNode(e);
    }
}
