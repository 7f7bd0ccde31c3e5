using System.Text.Json;

namespace Muster.Doctor.Json;

/// <summary>The report as programs read it. The names of its fields are public: <c>docs/doctor.md</c>.</summary>
/// <param name="NotLookedAt">Failures beside the findings.</param>
/// <param name="MusterJson">Keys of <c>muster.json</c> that mend what is unsafe; null where none do.</param>
/// <param name="Advice">What would make the run shorter, in sentences.</param>
sealed record DoctorDocument(string Schema, RunEntry Run, IReadOnlyList<FindingEntry> Findings, int NotLookedAt, JsonElement? MusterJson, IReadOnlyList<string> Advice);
