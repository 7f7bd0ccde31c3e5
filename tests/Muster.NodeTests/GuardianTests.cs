using System.Diagnostics;
using System.Globalization;

namespace Muster.NodeTests;

public class GuardianTests
{
    [Fact]
    public async Task When_the_controller_is_killed_everything_goes()
    {
        var runId = TestNode.NewRunId();
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Muster.FakeController.dll"), runId, TestNode.Dotnet, AppContext.BaseDirectory];
        using var controller = Process.Start(new ProcessStartInfo(TestNode.Dotnet, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var killed = new Killed(controller);
        var pids = new List<int>();
        while (await controller.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)) is { } line and not "ready")
            pids.Add(int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));

        // Two hosts, of which one is stopped and cannot end itself, and a daemon.
        Assert.Equal(3, pids.Count);
        Assert.All(pids, pid => Assert.True(Eventually.IsAlive(pid)));
        await Eventually.IsAsync(() => Guardian(controller.Id) != 0, "there is a guardian");
        var guardian = Guardian(controller.Id);
        await Eventually.IsAsync(() => HasRead(guardian), "it has read whom to watch");
        var folder = Path.Combine(Path.GetTempPath(), $"muster-{Node.Trees.UnixCalls.UserId()}", runId[^12..]);
        Assert.True(Directory.Exists(folder));
        Assert.NotEmpty(Channels.Of(controller.Id));
        Assert.NotEmpty(pids.SelectMany(Channels.Of));

        controller.Kill();
        foreach (var pid in pids.Append(guardian))
            await Eventually.IsGoneAsync(pid);

        Assert.False(Directory.Exists(folder));
        Assert.Empty(pids.Append(controller.Id).SelectMany(Channels.Of));
    }

    [Fact]
    public async Task The_guardian_goes_with_the_node_and_holds_no_terminal()
    {
        var node = new TestNode();
        node.Start();
        await node.NextAsync<Node.NodeEvent.Ready>();
        await Eventually.IsAsync(() => Guardian(Environment.ProcessId, node.RunId) != 0, "there is a guardian");
        var guardian = Guardian(Environment.ProcessId, node.RunId);
        await Eventually.IsAsync(() => Target(guardian, 1) == "/dev/null" && Target(guardian, 2) == "/dev/null", "its output goes nowhere");
        Assert.Contains("/pipe:", Target(guardian, 0), StringComparison.Ordinal);

        await node.DisposeAsync();
        Assert.False(Eventually.IsAlive(guardian));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(15)]
    public async Task The_guardian_outlives_the_signals_of_a_terminal(int signal)
    {
        await using var node = new TestNode();
        node.Start();
        await node.NextAsync<Node.NodeEvent.Ready>();
        await Eventually.IsAsync(() => Guardian(Environment.ProcessId, node.RunId) != 0, "there is a guardian");
        var guardian = Guardian(Environment.ProcessId, node.RunId);
        await Eventually.IsAsync(() => Target(guardian, 2) == "/dev/null", "it has set its traps");
        Node.Trees.UnixCalls.Kill(guardian, signal);
        await node.OutputOfAsync(1, "Prints");

        Assert.True(Eventually.IsAlive(guardian));
        Assert.Equal(guardian, Node.Watching.ProcStat.Read(guardian)!.Value.Session);
    }

    /// <summary>A failed test leaves no controller behind.</summary>
    sealed class Killed(Process process) : IDisposable
    {
        public void Dispose()
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    // Between the lines it reads it never waits for anything.
    static bool HasRead(int guardian) => Target(guardian, 2) == "/dev/null" && Node.Watching.ProcStat.Read(guardian) is { State: 'S' };

    static string? Target(int pid, int descriptor) => File.ResolveLinkTarget($"/proc/{pid}/fd/{descriptor}", returnFinalTarget: false)?.ToString();

    static int Guardian(int parent, string runId = "") =>
        Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var pid) ? pid : 0)
            .FirstOrDefault(pid => pid > 0 && IsGuardian(pid, parent, runId));

    static bool IsGuardian(int pid, int parent, string runId)
    {
        try
        {
            var command = File.ReadAllText($"/proc/{pid}/cmdline");
            return command.Contains("muster-guardian", StringComparison.Ordinal)
                && command.Contains(runId, StringComparison.Ordinal)
                && File.ReadAllText($"/proc/{pid}/stat").Split(") ")[1].Split(' ')[1] == parent.ToString(CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
