using Muster.Model;
using Muster.Model.Wire;
using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>Reads NUnit's result of a test case.</summary>
static class ResultReading
{
    public static TestEnd Read(ITestResult result, string output, string errorOutput, NUnitSettings settings)
    {
        var outcome = Outcome(result.ResultState.Status, settings);
        var message = NullIfEmpty(result.Message);
        return new TestEnd(outcome, result.Duration * 1000)
        {
            Message = outcome == TestOutcome.Passed ? null : message,
            StackTrace = outcome == TestOutcome.Failed ? NullIfEmpty(result.StackTrace) : null,
            Output = NullIfEmpty(output + errorOutput + (outcome == TestOutcome.Passed ? message : null)),
            Attachments = Attachments(result),
        };
    }

    static TestOutcome Outcome(TestStatus status, NUnitSettings settings) => status switch
    {
        TestStatus.Passed => TestOutcome.Passed,
        TestStatus.Warning => settings.WarningOutcome,
        TestStatus.Failed => TestOutcome.Failed,
        _ => TestOutcome.Skipped,
    };

    static string[]? Attachments(ITestResult result) =>
        result.TestAttachments.Count == 0 ? null : [.. result.TestAttachments.Select(attachment => Path.GetFullPath(attachment.FilePath))];

    static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
