using System.Text.Json;
using Muster.Model;
using Muster.Reporting.Json;

namespace Muster.Reporting.Merging;

/// <summary>Turns an element of <c>tests</c> back into a result.</summary>
static class TestReading
{
    public static ReportTest Read(JsonElement json, ModuleTable modules)
    {
        var outcome = OutcomeWord.Parse(json.Text("outcome"));
        return new ReportTest(
            new TestResult
            {
                Module = modules.Of(json),
                Case = CaseOf(json),
                Repetition = json.NumberOrNull("repetition"),
                Outcome = outcome,
                Flaky = json.Flag("flaky"),
                DurationMs = json.Milliseconds("durationMs"),
                StartedMs = json.MillisecondsOrNull("startedMs"),
                Worker = WorkerOf(json),
                Attempts = AttemptsOf(json),
                Message = json.TextOrNull("message"),
                StackTrace = json.TextOrNull("stackTrace"),
                Output = json.TextOrNull("output"),
                Attachments = json.Texts("attachments"),
            },
            json.Flag("extra"));
    }

    public static TestId IdOf(JsonElement json) =>
        TestId.TryParse(json.Text("id"), out var id) ? id : throw new JsonException($"{json.Text("id")} is not the id of a test");

    static TestCase CaseOf(JsonElement json) => new()
    {
        Id = IdOf(json),
        Class = json.Text("class"),
        Method = json.Text("method"),
        Name = json.Text("name"),
        Ordinal = json.Number("ordinal"),
        Unit = json.TextOrNull("unit") ?? json.Text("class"),
        Backend = TestFramework.BackendOf(json.Text("testFramework")),
        File = json.TextOrNull("file"),
        Line = json.NumberOrNull("line"),
        Traits = TraitsOf(json),
    };

    static IReadOnlyDictionary<string, IReadOnlyList<string>> TraitsOf(JsonElement json)
    {
        if (json.Find("traits") is not { } traits || !traits.EnumerateObject().Any())
            return TestCase.NoTraits;

        // Two names may have become one when they were written.
        var read = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var trait in traits.EnumerateObject())
            read[trait.Name] = ElementValues.Texts(trait.Value);

        return read;
    }

    static WorkerRef? WorkerOf(JsonElement json) =>
        json.TextOrNull("worker") is { } id ? new WorkerRef(id, json.Number("slot"), json.Text("node"), json.Number("pid")) : null;

    static IReadOnlyList<TestAttempt> AttemptsOf(JsonElement json) => json.Find("attempts") is not { } attempts ? [] :
    [
        .. attempts.EnumerateArray().Select(a =>
            new TestAttempt(OutcomeWord.Parse(a.Text("outcome")), a.TextOrNull("worker"), a.Milliseconds("durationMs"), a.TextOrNull("message"))),
    ];
}
