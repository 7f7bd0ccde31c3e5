using System.Text.Json;
using Muster.Model;

namespace Muster.Reporting.Json;

/// <summary>Writes one element of <c>tests</c>.</summary>
static class TestEntry
{
    public static void Write(Utf8JsonWriter json, TestId id, TestResult result, bool extra, string framework)
    {
        json.WriteStartObject();
        WriteIdentity(json, id, result, framework);
        json.WriteBoolean("extra", extra);
        WriteOutcome(json, result);
        WriteAttempts(json, result.Attempts);
        json.WriteString("message", result.Message);
        json.WriteString("stackTrace", result.StackTrace);
        json.WriteString("output", result.Output);
        json.Strings("attachments", result.Attachments);
        json.WriteString("file", result.Case.File);
        json.Number("line", result.Case.Line);
        json.Traits(result.Case.Traits);
        json.WriteEndObject();
    }

    static void WriteIdentity(Utf8JsonWriter json, TestId id, TestResult result, string framework)
    {
        json.WriteString("id", id.ToString());
        json.WriteString("module", result.Module.Name);
        json.WriteString("targetFramework", result.Module.TargetFramework);
        json.WriteString("platform", result.Module.Platform);
        json.WriteString("testFramework", framework);
        json.WriteString("class", result.Case.ShownClass);
        json.WriteString("method", result.Case.Method);
        json.WriteString("name", result.PlainName);
        json.WriteNumber("ordinal", result.Case.Ordinal);
        json.WriteString("unit", result.Case.Unit);
        json.Number("repetition", result.Repetition);
    }

    static void WriteOutcome(Utf8JsonWriter json, TestResult result)
    {
        json.WriteString("outcome", OutcomeWord.Of(result.Outcome));
        json.WriteBoolean("flaky", result.Flaky);
        json.Milliseconds("durationMs", result.DurationMs);
        json.MillisecondsOrNull("startedMs", result.StartedMs);
        json.WriteString("worker", result.Worker?.Id);
        json.Number("slot", result.Worker?.Slot);
        json.WriteString("node", result.Worker?.Node);
        json.Number("pid", result.Worker?.Pid);
    }

    static void WriteAttempts(Utf8JsonWriter json, IReadOnlyList<TestAttempt> attempts)
    {
        json.WriteStartArray("attempts");
        foreach (var attempt in attempts)
        {
            json.WriteStartObject();
            json.WriteString("outcome", OutcomeWord.Of(attempt.Outcome));
            json.WriteString("worker", attempt.Worker);
            json.Milliseconds("durationMs", attempt.DurationMs);
            json.WriteString("message", attempt.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
