using Muster.Model.Wire;
using Muster.Node;

namespace Muster.NodeTests;

public class CrashTests
{
    [Theory]
    [InlineData("Kills", 137, 9, "SIGKILL")]
    [InlineData("Aborts", 134, 6, "SIGABRT")]
    [InlineData("Exits", 0, null, null)]
    public async Task A_death_in_a_test_is_told_with_its_cause(string deed, int exitCode, int? signal, string? name)
    {
        await using var node = new TestNode();
        node.Start();
        node.Run(1, deed);
        var pid = (await node.NextAsync<NodeEvent.Started>()).Pid;
        await node.SaidAsync<HostMessage.TestStarted>();
        var exit = await node.EndAsync();

        Assert.Empty(Channels.Of(pid));
        Assert.Equal((exitCode, signal, name), (exit.ExitCode, exit.Signal, exit.SignalName));
        Assert.Equal((HostLoss.None, false), (exit.Loss, exit.SaidGoodbye));
    }

    [Fact]
    public async Task The_last_words_are_those_of_the_running_test()
    {
        await using var node = new TestNode();
        node.Start();
        node.Run(1, "Prints", "Kills");
        Assert.Equal("last words\nlast error\n", (await node.EndAsync()).Tail);
    }

    [Fact]
    public async Task A_child_that_holds_standard_output_does_not_hide_the_death()
    {
        await using var node = new TestNode();
        node.Start();
        node.Run(1, "LeavesChildAndDies");
        var exit = await node.EndAsync();

        Assert.Equal((9, 1, true), (exit.Signal, exit.LeftBehind, exit.TreeGone));
        Assert.False(Eventually.IsAlive(ChildIn(exit.Tail)));
    }

    [Theory]
    [InlineData("LeavesChild")]
    [InlineData("LeavesDaemon")]
    public async Task What_a_finished_host_left_is_killed_and_counted(string deed)
    {
        await using var node = new TestNode();
        node.Start();
        var child = ChildIn((await node.OutputOfAsync(1, deed))!);
        node.Node.Send(1, new ControllerMessage.Shutdown());
        var exit = await node.EndAsync();

        Assert.Equal((0, true, 1, true), (exit.ExitCode, exit.SaidGoodbye, exit.LeftBehind, exit.TreeGone));
        Assert.False(Eventually.IsAlive(child));
    }

    [Fact]
    public async Task Other_hosts_do_not_notice()
    {
        await using var node = new TestNode();
        node.Start(1);
        node.Start(2, slot: 1);
        node.Run(1, "Kills");
        Assert.Equal(9, (await node.EndAsync()).Signal);
        Assert.Equal("to out\nto err\n", await node.OutputOfAsync(2, "Prints"));
    }

    [Fact]
    public async Task An_external_process_is_spared()
    {
        await using var node = new TestNode();
        node.Start();
        var child = ChildIn((await node.OutputOfAsync(1, "LeavesExternal"))!);
        node.Node.Send(1, new ControllerMessage.Shutdown());
        var exit = await node.EndAsync();

        Assert.Equal((0, true), (exit.LeftBehind, exit.TreeGone));
        Assert.True(Eventually.IsAlive(child));
        Node.Trees.UnixCalls.Kill(child, 9);
    }

    [Fact]
    public async Task A_kill_for_want_of_memory_is_named()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("MUSTER_REQUIRE")?.Contains("oom", StringComparison.Ordinal) ?? false, "Needs a cgroup with a limit around the test process.");
        await using var node = new TestNode();
        node.Start();
        node.Run(1, "EatsMemory");
        Assert.Equal(HostLoss.OutOfMemoryKill, (await node.EndAsync()).Loss);
    }

    static int ChildIn(string output) => int.Parse(output.Trim()["child ".Length..], System.Globalization.CultureInfo.InvariantCulture);
}
