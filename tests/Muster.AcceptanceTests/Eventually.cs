using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Waits for what the system does not announce.</summary>
static class Eventually
{
    /// <summary>Only a defect takes as long: a start takes a minute where forty processes want two processors.</summary>
    static readonly TimeSpan Bound = TimeSpan.FromMinutes(4);

    public static Task IsAsync(Func<bool> condition, string what) => IsAsync(condition, () => what);

    /// <param name="what">Asked for when the wait was in vain.</param>
    public static async Task IsAsync(Func<bool> condition, Func<string> what)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var since = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(since) > Bound)
                Assert.Fail($"Not within {Bound.TotalMinutes} min: {what()}");

            await clock.WaitForNextTickAsync();
        }
    }
}
