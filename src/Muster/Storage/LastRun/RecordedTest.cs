using System.Text.Json.Serialization;
using Muster.Model;

namespace Muster.Storage.LastRun;

/// <summary>One start of a test in a recorded run. There are many: the names in the file are short.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="Class">What to show as the class.</param>
/// <param name="Name">What to show for the test.</param>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Host">Index of the process; null if none ran it.</param>
/// <param name="StartedMs">Since the start of the run.</param>
/// <param name="Ms">How long it took; 0 if that is not known.</param>
/// <param name="Outcome">The outcome, if this start decided it.</param>
readonly record struct RecordedTest(
    [property: JsonPropertyName("i")] TestId Id,
    [property: JsonPropertyName("c")] string Class,
    [property: JsonPropertyName("n")] string Name,
    [property: JsonPropertyName("u")] int Unit,
    [property: JsonPropertyName("h")] int? Host,
    [property: JsonPropertyName("s")] double StartedMs,
    [property: JsonPropertyName("d")] double Ms,
    [property: JsonPropertyName("o")] TestOutcome? Outcome)
{
    /// <summary>Milliseconds of the run at which it ended.</summary>
    [JsonIgnore]
    public double EndedMs => StartedMs + Ms;

    /// <inheritdoc />
    public override string ToString() => Name.StartsWith(Class, StringComparison.Ordinal) ? Name : $"{Class}.{Name}";
}
