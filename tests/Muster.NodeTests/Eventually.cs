namespace Muster.NodeTests;

/// <summary>Waits for what the system does not announce.</summary>
static class Eventually
{
    static readonly TimeSpan Bound = TimeSpan.FromMinutes(4);

    internal static async Task IsAsync(Func<bool> condition, string what)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        var since = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(since) > Bound)
                Assert.Fail($"Not within {Bound.TotalSeconds} s: {what}.");

            await clock.WaitForNextTickAsync();
        }
    }

    internal static Task IsGoneAsync(int pid) => IsAsync(() => !IsAlive(pid), $"process {pid} is gone");

    internal static bool IsAlive(int pid) => Node.Watching.ProcStat.Read(pid) is { IsDead: false };
}
