using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Waits for what the system does not announce.</summary>
static class Eventually
{
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    public static Task IsAsync(Func<bool> condition, string what) => IsAsync(condition, () => what);

    /// <param name="what">Asked for when the wait was in vain.</param>
    public static async Task IsAsync(Func<bool> condition, Func<string> what)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var since = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(since) > Bound)
                Assert.Fail($"Not within {Bound.TotalSeconds} s: {what()}");

            await clock.WaitForNextTickAsync();
        }
    }
}
