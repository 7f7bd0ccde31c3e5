using Muster.Model.Wire;
using Muster.Node;

namespace Muster.NodeTests;

public class WatchTests
{
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task A_host_without_heartbeat_is_lost()
    {
        // Long enough for a busy machine to print a line.
        await using var node = new TestNode(options => options with { Silence = TimeSpan.FromSeconds(8) });
        node.Start(mode: "no beats");
        node.Run(1, "Hangs");
        var exit = await node.EndAsync();

        Assert.Equal((HostLoss.Silent, "it gave no sign of life for 8 s"), (exit.Loss, exit.Reason));
        Assert.Equal("before it hung\n", exit.Tail);
    }

    [Fact]
    public async Task A_host_that_beats_may_be_silent_for_longer()
    {
        await using var node = new TestNode(options => options with { Silence = TimeSpan.FromSeconds(8) });
        node.Start(1);
        node.Run(1, "Hangs");
        node.Start(2, "no beats", slot: 1);
        var ended = await node.NextAsync<NodeEvent.Ended>();

        Assert.Equal((2, HostLoss.Silent), (ended.Host, ended.Exit.Loss));
    }

    [Fact]
    public async Task A_stopped_host_is_lost()
    {
        await using var node = new TestNode(options => options with { Stopped = Soon });
        node.Start();
        node.Run(1, "Stops");
        var exit = await node.EndAsync();

        Assert.Equal((HostLoss.Stopped, "it was stopped for 1.5 s", 9), (exit.Loss, exit.Reason, exit.Signal));
    }

    [Fact]
    public async Task A_stopped_host_that_is_sent_much_holds_up_nobody()
    {
        await using var node = new TestNode(options => options with { Stopped = Soon });
        node.Start(1);
        node.Start(2, slot: 1);
        node.Run(1, "Stops");
        await node.SaidAsync<HostMessage.TestStarted>();
        var names = Enumerable.Repeat(new string('x', 1000), 1000).ToArray();
        node.Run(1, names);
        node.Run(1, names);

        Assert.Equal("to out\nto err\n", await node.OutputOfAsync(2, "Prints"));
        // On a busy machine the other may have been lost meanwhile.
        var exit = node.All.OfType<NodeEvent.Ended>().FirstOrDefault()?.Exit ?? await node.EndAsync();
        Assert.Equal(HostLoss.Stopped, exit.Loss);
    }

    [Fact]
    public async Task A_host_that_never_greets_is_lost()
    {
        await using var node = new TestNode(options => options with { StartBound = Soon });
        node.Start(mode: "never hello");
        Assert.Equal(HostLoss.NeverReady, (await node.EndAsync()).Loss);
    }

    [Fact]
    public async Task While_the_watch_is_suspended_nobody_is_lost()
    {
        await using var node = new TestNode(options => options with { Silence = TimeSpan.FromSeconds(5) });
        node.Node.WatchSuspended = true;
        node.Start(1, "no beats");
        node.Start(2, slot: 1);
        await node.NextAsync<NodeEvent.Ready>();
        await node.NextAsync<NodeEvent.Ready>();
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(7));
        await clock.WaitForNextTickAsync();
        Assert.DoesNotContain(node.Rest(), happened => happened is NodeEvent.Ended);

        node.Node.WatchSuspended = false;
        Assert.Equal(1, (await node.NextAsync<NodeEvent.Ended>()).Host);
    }
}
