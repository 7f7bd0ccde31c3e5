using Muster.Model.Wire;
using Muster.Node;

namespace Muster.NodeTests;

public class LifeTests
{
    [Fact]
    public async Task A_host_starts_runs_and_says_goodbye()
    {
        await using var node = new TestNode();
        node.Start();
        var started = await node.NextAsync<NodeEvent.Started>();
        var ready = await node.NextAsync<NodeEvent.Ready>();
        node.Run(1, "Passes");
        await node.SaidAsync<HostMessage.TestStarted>();
        var ended = await node.SaidAsync<HostMessage.TestEnded>();
        await node.SaidAsync<HostMessage.PieceEnded>();
        node.Node.Send(1, new ControllerMessage.Shutdown());
        var exit = await node.EndAsync();

        Assert.Equal(started.Pid, ready.Hello.Pid);
        Assert.Null(ended.Output);
        Assert.Equal((0, null, HostLoss.None, true), (exit.ExitCode, exit.Signal, exit.Loss, exit.SaidGoodbye));
        Assert.Equal((true, 0, "", null), (exit.TreeGone, exit.LeftBehind, exit.StartErrors, exit.Reason));
        Assert.False(Eventually.IsAlive(started.Pid));
        Assert.Empty(node.Rest());
    }

    [Fact]
    public async Task Messages_sent_before_the_host_listens_are_not_lost()
    {
        await using var node = new TestNode();
        node.Start();
        node.Run(1, "Passes");
        node.Node.Send(1, new ControllerMessage.Shutdown());

        await node.SaidAsync<HostMessage.TestEnded>();
        Assert.True((await node.EndAsync()).SaidGoodbye);
    }

    [Fact]
    public async Task The_host_sees_its_run_its_slot_and_its_folder()
    {
        await using var node = new TestNode();
        node.Start(slot: 1);
        var told = (await node.OutputOfAsync(1, "Tells"))!.Split('\n');
        var folder = await node.OutputOfAsync(1, "TellsFolder");

        Assert.Contains("MUSTER=1", told);
        Assert.Contains($"MUSTER_RUN_ID={node.RunId}", told);
        Assert.Contains($"MUSTER_HOST={node.RunId}.1", told);
        Assert.Contains("MUSTER_WORKER=gw1", told);
        Assert.Contains("MUSTER_WORKER_COUNT=2", told);
        Assert.Contains("MUSTER_SLOT=1", told);
        Assert.Contains("DOTNET_TieredPGO=0", told);
        Assert.Contains("DOTNET_TC_CallCountThreshold=3E8", told);
        Assert.Equal(AppContext.BaseDirectory.TrimEnd('/'), folder);
    }

    [Fact]
    public async Task What_the_caller_sets_wins_and_a_null_removes()
    {
        await using var node = new TestNode();
        var environment = new Dictionary<string, string?> { ["DOTNET_TieredPGO"] = "1", ["MUSTER_WORKER_COUNT"] = null, ["MUSTER_EXTERNAL"] = "x" };
        node.Node.Start(TestNode.HostStart() with { Environment = environment });
        var told = (await node.OutputOfAsync(1, "Tells"))!.Split('\n');

        Assert.Contains("DOTNET_TieredPGO=1", told);
        Assert.DoesNotContain(told, line => line.StartsWith("MUSTER_WORKER_COUNT", StringComparison.Ordinal));
        Assert.DoesNotContain(told, line => line.StartsWith("MUSTER_EXTERNAL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slot_keeps_its_folder_and_finds_it_empty()
    {
        await using var node = new TestNode();
        node.Start(1);
        var first = (await node.OutputOfAsync(1, "Litters"))!;
        node.Node.Kill(1, "it is enough");
        await node.EndAsync();
        node.Start(2);
        var second = (await node.OutputOfAsync(2, "Litters"))!;

        Assert.StartsWith("|", first, StringComparison.Ordinal);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_host_that_cannot_be_started_ends_at_once()
    {
        await using var node = new TestNode();
        node.Node.Start(TestNode.HostStart() with { DotnetPath = "/nowhere/dotnet" });
        var exit = await node.EndAsync();

        Assert.Equal((null, HostLoss.NeverReady), (exit.ExitCode, exit.Loss));
        Assert.StartsWith("it could not be started", exit.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_runtime_prints_before_the_host_is_up_is_kept()
    {
        await using var node = new TestNode();
        node.Start(mode: "broken start");
        var exit = await node.EndAsync();

        Assert.Equal((150, HostLoss.NeverReady), (exit.ExitCode, exit.Loss));
        Assert.Contains("the runtime is not to be found", exit.StartErrors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_ignores_shutdown_is_killed_on_demand()
    {
        await using var node = new TestNode();
        node.Start(mode: "ignores shutdown");
        await node.NextAsync<NodeEvent.Ready>();
        node.Node.Send(1, new ControllerMessage.Shutdown());
        Assert.Equal("fine", await Echo(node));
        node.Node.Kill(1, "it ignored the shutdown");
        var exit = await node.EndAsync();

        Assert.Equal((9, "SIGKILL", HostLoss.KilledByUs), (exit.Signal, exit.SignalName, exit.Loss));
        Assert.Equal("it ignored the shutdown", exit.Reason);
    }

    [Fact]
    public async Task Disposing_kills_reports_and_removes_everything()
    {
        var node = new TestNode();
        node.Start(1);
        node.Start(2, "never hello", slot: 1);
        var pid = (await node.NextAsync<NodeEvent.Started>()).Pid;
        var folder = (await node.OutputOfAsync(1, "Litters"))!.Split('|')[1];
        await node.DisposeAsync();

        Assert.Equal(2, node.Rest().OfType<NodeEvent.Ended>().Count());
        Assert.False(Eventually.IsAlive(pid));
        Assert.False(Directory.Exists(Path.GetDirectoryName(folder)));
        Assert.Throws<ObjectDisposedException>(() => node.Start(3));
    }

    static async Task<string> Echo(TestNode node) => await node.OutputOfAsync(1, "Prints") is null ? "silent" : "fine";
}
