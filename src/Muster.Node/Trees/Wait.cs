using System.Diagnostics;

namespace Muster.Node.Trees;

/// <summary>Asks the system again and again, where it has no way to tell by itself. Blocks; only for a thread of one's own.</summary>
static class Wait
{
    static readonly ManualResetEventSlim Never = new();

    /// <summary>True as soon as the condition holds; false if it does not when the time is up.</summary>
    internal static bool Until(TimeSpan bound, Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        for (var pause = 1; !condition(); pause = Math.Min(pause * 2, 50))
        {
            if (watch.Elapsed >= bound)
                return false;

            Never.Wait(pause);
        }

        return true;
    }
}
