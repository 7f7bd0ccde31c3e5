namespace Muster.Doctor;

/// <summary>Causes in words.</summary>
static class CauseText
{
    /// <summary>What is suspected.</summary>
    public static string Of(Finding finding)
    {
        var subject = finding.Subject is { } named ? $" ({named})" : "";
        return finding.Cause switch
        {
            Cause.SharedPort => $"shared port{subject}",
            Cause.FileBesideBinaries => $"file beside the binaries{subject}",
            Cause.SharedFile => $"shared file{subject}",
            Cause.SharedResource => "shared database, lock or row",
            Cause.SlowUnderLoad => "too slow beside others",
            Cause.LeftByEarlierTest => $"static state left by an earlier test of the same process{subject}",
            Cause.NeedsEarlierTest => "order: it needs another test to run before it in the same process",
            Cause.NowAndThen => "fails now and then, whatever runs before it or beside it",
            Cause.BesideOthers => "something shared with tests that run at the same time, or red now and then",
            _ => "",
        };
    }

    /// <summary>What to do about it; null where nothing can be said.</summary>
    public static string? MendOf(Finding finding) => finding.Cause switch
    {
        Cause.SharedPort => "Let the system choose the port (0), or add MUSTER_SLOT to it; until then the lines for muster.json.",
        Cause.FileBesideBinaries => "Write into the folder MUSTER_TMP; until then copyOutput gives each worker a copy of the output folder.",
        Cause.SharedFile => "Write into the folder MUSTER_TMP, or a name with MUSTER_SLOT in it; until then the lines for muster.json.",
        Cause.SharedResource => "A database for each MUSTER_SLOT; until then the lines for muster.json.",
        Cause.SlowUnderLoad when finding.Test.Outcome == Model.TestOutcome.TimedOut => "A longer timeout for it, or fewer workers.",
        Cause.SlowUnderLoad => "Let it wait longer, or run fewer workers.",
        Cause.LeftByEarlierTest => $"`muster bisect {Quoted(finding)}` finds the test that leaves it.{(finding.GreenWithOthers ? " Until then \"serial\" keeps the order of dotnet test." : "")}",
        Cause.NeedsEarlierTest => "Let it set up what it needs; until then \"serial\" keeps the order of dotnet test.",
        Cause.NowAndThen => $"Look for time, chance, threads, or something outside that others use as well. `muster run --filter-uid {finding.Test.Id} --until-fail` runs it until it fails again.",
        _ => null,
    };

    static string Quoted(Finding finding) => "'" + finding.Test.ToString().Replace("'", @"'\''", StringComparison.Ordinal) + "'";
}
