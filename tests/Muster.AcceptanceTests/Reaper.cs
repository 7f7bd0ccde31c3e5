namespace Muster.AcceptanceTests;

/// <summary>Ends or stops hosts of a run at random, a few a second.</summary>
sealed class Reaper(Random random)
{
    const int StopsInHundred = 5;

    static readonly TimeSpan Bound = TimeSpan.FromMinutes(3);

    readonly HashSet<int> struck = [];

    public int Deaths => struck.Count;

    /// <summary>Goes on until enough are dead or the run is over.</summary>
    public async Task VisitAsync(ToolProcess tool, int wanted)
    {
        // A tool that hangs without a host is for whoever waits for its end to tell of.
        var since = TimeProvider.System.GetTimestamp();
        while (!tool.HasExited && Deaths < wanted && TimeProvider.System.GetElapsedTime(since) < Bound)
        {
            using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(random.Next(30, 300)));
            await clock.WaitForNextTickAsync();
            var living = RunProcesses.HostsOf(tool).Where(h => !struck.Contains(h.Id)).ToList();
            if (living.Count == 0)
                continue;

            var victim = living[random.Next(living.Count)].Id;
            struck.Add(victim);
            Signals.Send(random.Next(100) < StopsInHundred ? "STOP" : "KILL", victim);
        }
    }
}
