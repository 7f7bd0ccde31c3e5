using System.Text.Json;
using Muster.Model;

namespace Muster.Reporting.Json;

/// <summary>The words of the JSON report: a public contract.</summary>
static class OutcomeWord
{
    public static string Of(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "passed",
        TestOutcome.Failed => "failed",
        TestOutcome.Skipped => "skipped",
        TestOutcome.Crashed => "crashed",
        TestOutcome.TimedOut => "timedOut",
        _ => "notRun",
    };

    public static TestOutcome Parse(string word) => word switch
    {
        "passed" => TestOutcome.Passed,
        "failed" => TestOutcome.Failed,
        "skipped" => TestOutcome.Skipped,
        "crashed" => TestOutcome.Crashed,
        "timedOut" => TestOutcome.TimedOut,
        "notRun" => TestOutcome.NotRun,
        _ => throw new JsonException($"{word} is not an outcome"),
    };
}
