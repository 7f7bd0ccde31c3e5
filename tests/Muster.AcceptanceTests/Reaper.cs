using System.Text.RegularExpressions;

namespace Muster.AcceptanceTests;

/// <summary>Ends or stops hosts of a run at random, a few a second. The run tells of every test that has passed.</summary>
sealed partial class Reaper(Random random)
{
    const int StopsInHundred = 5;

    /// <summary>A module is given up after ten hosts that were killed before they said a word; on a busy machine none would ever come to that.</summary>
    const int StrikesWithoutWork = 4;

    static readonly TimeSpan Bound = TimeSpan.FromMinutes(6);

    readonly HashSet<int> struck = [];

    public int Deaths => struck.Count;

    /// <summary>Goes on until enough are dead or the run is over.</summary>
    public async Task VisitAsync(ToolProcess tool, int wanted)
    {
        // A tool that hangs without a host is for whoever waits for its end to tell of.
        var since = TimeProvider.System.GetTimestamp();
        var book = new Dictionary<string, (int Passed, int Strikes)>();
        while (!tool.HasExited && Deaths < wanted && TimeProvider.System.GetElapsedTime(since) < Bound)
        {
            using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(random.Next(30, 300)));
            await clock.WaitForNextTickAsync();
            var output = tool.Output;
            var living = RunProcesses.HostsOf(tool).Where(h => !struck.Contains(h.Id) && Strikes(book, Module(h), output) < StrikesWithoutWork).ToList();
            if (living.Count == 0)
                continue;

            var victim = living[random.Next(living.Count)];
            struck.Add(victim.Id);
            book[Module(victim)] = (Passed(output, Module(victim)), Strikes(book, Module(victim), output) + 1);
            Signals.Send(random.Next(100) < StopsInHundred ? "STOP" : "KILL", victim.Id);
        }
    }

    static int Strikes(Dictionary<string, (int Passed, int Strikes)> book, string module, string output) =>
        book.TryGetValue(module, out var entry) && entry.Passed == Passed(output, module) ? entry.Strikes : 0;

    static int Passed(string output, string module) => Regex.Count(output, $@"%\] PASSED {Regex.Escape(module)}\.");

    static string Module(RunProcess host) => ModuleName().Match(host.Command).Groups[1].Value;

    [GeneratedRegex(@"--assembly \S*/(\S+)\.dll")]
    private static partial Regex ModuleName();
}
