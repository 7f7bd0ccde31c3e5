namespace Muster.Doctor.Json;

/// <summary>One failure, and what is suspected of it.</summary>
/// <param name="Verdict">Under which title the text has it.</param>
/// <param name="Suspected">The cause in words; null where there is nothing to suspect.</param>
sealed record FindingEntry(
    string Id,
    string Module,
    string TargetFramework,
    string Class,
    string Name,
    string Outcome,
    string Verdict,
    string Cause,
    string? Subject,
    string? Suspected,
    string Message,
    IReadOnlyList<string> Evidence,
    string? Mend,
    ProbesEntry Probes);
