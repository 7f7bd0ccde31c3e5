using Muster.Storage.LastRun;

namespace Muster.Doctor;

/// <summary>A failure of the last run with what is suspected of it.</summary>
sealed record Finding
{
    public required RecordedTest Test { get; init; }

    public required RecordedModule Module { get; init; }

    public required Cause Cause { get; init; }

    /// <summary>The port or file that it is about; null if none is known.</summary>
    public string? Subject { get; init; }

    /// <summary>The first line of its message.</summary>
    public required string Message { get; init; }

    /// <summary>How it fared when it was run again.</summary>
    public Probes Probes { get; init; } = Probes.None;

    /// <summary>Sentences that say what was seen.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>Classes of its module that had a test running in another process at the same time.</summary>
    public IReadOnlyList<string> ClassesBeside { get; init; } = [];

    /// <summary>Tests of its module ran in more processes than one.</summary>
    public bool HadCompany { get; init; }

    /// <summary>It was green together with other tests in one process.</summary>
    public bool GreenWithOthers { get; init; }

    /// <summary>It is green in some plain way, and so not to blame on the code that it tests.</summary>
    public bool IsUnsafe => Cause is not (Cause.ReallyRed or Cause.NotTried or Cause.NowAndThen);
}
