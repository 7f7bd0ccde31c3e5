namespace Muster.Reporting.Merging;

/// <summary>Puts runs on one time line: beside each other where they were, without the pauses in which none ran.</summary>
sealed class MergeTimes
{
    readonly double[] offsets;

    /// <param name="runs">In the order of their start.</param>
    public MergeTimes(IReadOnlyList<ReportRun> runs)
    {
        offsets = new double[runs.Count];
        var pauses = 0.0;
        for (var i = 0; i < runs.Count; i++)
        {
            var at = (runs[i].Started - runs[0].Started).TotalMilliseconds - pauses;
            if (at > WallMs)
                pauses += at - WallMs;

            offsets[i] = Math.Min(at, WallMs);
            WallMs = Math.Max(WallMs, offsets[i] + runs[i].WallMs);
            BoundMs = Math.Max(BoundMs, offsets[i] + runs[i].BoundMs);
        }
    }

    public double WallMs { get; }

    /// <summary>When the last run could have ended had each taken no longer than its own bound.</summary>
    public double BoundMs { get; }

    /// <summary>Milliseconds from the start of the first run to that of another.</summary>
    public double OffsetOf(int run) => offsets[run];
}
