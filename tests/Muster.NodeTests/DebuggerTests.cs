using Muster.Debugger;
using Muster.Node;
using Muster.Node.Watching;

namespace Muster.NodeTests;

/// <summary>Debuggers that are attached to a host at any time.</summary>
public class DebuggerTests
{
    /// <summary>Longer than a busy machine takes to pass a first message on.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>The process that a fake host names; there need not be one.</summary>
    const int Program = 2_000_000_001;

    [Fact]
    public async Task A_host_that_stands_at_a_breakpoint_of_a_managed_debugger_is_not_lost_until_that_lets_it_go()
    {
        await using var node = new TestNode(options => options with { Silence = Soon });
        using (var debugger = await StopsAsync(node))
        {
            Assert.True((await node.NextAsync<NodeEvent.Debugged>()).Attached);

            // This one is lost for its silence, and is as silent as the other.
            node.Start(2, "no beats", slot: 1);
            Assert.Equal(2, (await node.NextAsync<NodeEvent.Ended>()).Host);
            await debugger.DetachAsync();
        }

        Assert.False((await node.NextAsync<NodeEvent.Debugged>()).Attached);
        Assert.Equal("it gave no sign of life for 5 s", (await node.EndAsync()).Reason);
    }

    [Fact]
    public async Task A_host_whose_managed_debugger_was_killed_is_watched_again()
    {
        await using var node = new TestNode(options => options with { Silence = Soon });
        using (await StopsAsync(node))
            Assert.True((await node.NextAsync<NodeEvent.Debugged>()).Attached);

        Assert.False((await node.NextAsync<NodeEvent.Debugged>()).Attached);
        Assert.Equal(HostLoss.Silent, (await node.EndAsync()).Loss);
    }

    [Fact]
    public async Task A_host_that_says_it_is_debugged_when_nobody_holds_it_is_watched()
    {
        await using var node = new TestNode(options => options with { Silence = Soon });
        node.Start(1, "at a breakpoint");
        Assert.Equal("it gave no sign of life for 5 s after its debugger had ended without letting it go", (await node.EndAsync()).Reason);
    }

    [Fact]
    public async Task Where_the_system_does_not_tell_who_debugs_a_host_is_believed()
    {
        await using var node = new TestNode(options => options with { Silence = Soon, ManagedDebugger = _ => null });
        node.Start(1, "at a breakpoint");
        Assert.True((await node.NextAsync<NodeEvent.Debugged>()).Attached);

        // This one is lost for its silence, and is as silent as the other.
        node.Start(2, "no beats", slot: 1);
        Assert.Equal(2, (await node.NextAsync<NodeEvent.Ended>()).Host);
        node.Node.Kill(1, "the test is over");
        Assert.Equal(HostLoss.KilledByUs, (await node.EndAsync()).Loss);
    }

    [Fact]
    public async Task A_host_that_says_its_debugger_has_let_it_go_is_watched_again()
    {
        await using var node = new TestNode(options => options with { Silence = Soon, ManagedDebugger = _ => null });
        node.Start(mode: "debugged once");
        Assert.Equal(HostLoss.Silent, (await node.EndAsync()).Loss);
    }

    [Fact]
    public async Task A_host_in_a_native_debugger_is_not_lost_until_that_lets_it_go()
    {
        await using var node = new TestNode(options => options with { Silence = Soon, Stopped = Soon });
        // The debugger is a process as well, and may be long in coming.
        node.Node.WatchSuspended = true;
        node.Start(1, "no beats");
        var pid = (await node.NextAsync<NodeEvent.Started>()).Pid;
        await node.NextAsync<NodeEvent.Ready>();
        using (await NativeDebugger.AttachAsync(pid))
        {
            Assert.True((await node.NextAsync<NodeEvent.Debugged>()).Attached);
            node.Node.WatchSuspended = false;
            node.Start(2, "no beats", slot: 1);
            Assert.Equal(2, (await node.NextAsync<NodeEvent.Ended>()).Host);
        }

        Assert.False((await node.NextAsync<NodeEvent.Debugged>()).Attached);
        Assert.Equal(HostLoss.Silent, (await node.EndAsync()).Loss);
    }

    [Fact]
    public async Task A_host_whose_program_stands_at_a_breakpoint_is_debugged_until_that_is_let_go()
    {
        var held = true;
        await using var node = new TestNode(options => options with { ManagedDebugger = pid => pid == Program && Volatile.Read(ref held) });
        node.Start(1, "has a program");
        Assert.True((await node.NextAsync<NodeEvent.Debugged>()).Attached);

        Volatile.Write(ref held, false);
        Assert.False((await node.NextAsync<NodeEvent.Debugged>()).Attached);
    }

    [Fact]
    public async Task A_program_that_is_gone_is_debugged_no_more()
    {
        await using var node = new TestNode(options => options with { ManagedDebugger = pid => pid == Program });
        node.Start(1, "has a program");
        Assert.True((await node.NextAsync<NodeEvent.Debugged>()).Attached);

        node.Run(1, "EndsProgram");
        Assert.False((await node.NextAsync<NodeEvent.Debugged>()).Attached);
    }

    [Theory]
    [InlineData("Name:\tdotnet\nTracerPid:\t0\nUid:\t0", 0)]
    [InlineData("Name:\tdotnet\nTracerPid:\t4711\nUid:\t0", 4711)]
    [InlineData("Name:\tdotnet", 0)]
    public void Who_holds_a_process_stands_in_its_status(string status, int tracer) => Assert.Equal(tracer, Tracer.Parse(status.Split('\n')));

    /// <summary>Starts a host that cannot say that it is debugged, as one whose breakpoint is hit at once, and stops it. Time begins when that is done.</summary>
    static async Task<DebuggerProcess> StopsAsync(TestNode node)
    {
        node.Node.WatchSuspended = true;
        node.Start(1, "no beats");
        var pid = (await node.NextAsync<NodeEvent.Started>()).Pid;
        await node.NextAsync<NodeEvent.Ready>();
        var debugger = await DebuggerProcess.AttachAsync(pid);
        await debugger.StopAsync();
        node.Node.WatchSuspended = false;
        return debugger;
    }
}
