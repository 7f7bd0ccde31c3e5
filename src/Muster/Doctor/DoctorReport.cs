using Muster.Storage.LastRun;

namespace Muster.Doctor;

/// <summary>All that the doctor has to say of a run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Findings">One for each failure that was looked at.</param>
sealed record DoctorReport(RecordedRun Run, IReadOnlyList<Finding> Findings)
{
    /// <summary>Some failure was not looked at, or is unsafe, or red.</summary>
    public bool AnythingWrong => Run.Failed > 0;

    /// <summary>How many failures were not looked at.</summary>
    public int NotLookedAt => Math.Max(0, Run.Failed - Findings.Count);
}
