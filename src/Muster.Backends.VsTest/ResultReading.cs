using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Muster.Model.Wire;
using Outcome = Muster.Model.TestOutcome;

namespace Muster.Backends.VsTest;

/// <summary>Reads a VSTest result.</summary>
static class ResultReading
{
    public static TestEnd Read(TestResult result)
    {
        var outcome = OutcomeOf(result.Outcome);
        return new TestEnd(outcome, result.Duration.TotalMilliseconds)
        {
            Message = outcome == Outcome.Passed ? null : NullIfEmpty(result.ErrorMessage),
            StackTrace = outcome == Outcome.Failed ? NullIfEmpty(result.ErrorStackTrace) : null,
            Output = NullIfEmpty(string.Concat(result.Messages.Select(message => message.Text))),
            Attachments = Attachments(result),
        };
    }

    // None is how VSTest writes that a test was left out; NotFound, that it was asked for and does not exist.
    static Outcome OutcomeOf(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => Outcome.Passed,
        TestOutcome.Failed or TestOutcome.NotFound => Outcome.Failed,
        _ => Outcome.Skipped,
    };

    static string[]? Attachments(TestResult result)
    {
        string[] files = [.. result.Attachments.SelectMany(set => set.Attachments).Select(attachment => PathOf(attachment.Uri))];
        return files.Length == 0 ? null : files;
    }

    // An address made of a bare path takes a percent sign in it for the start of a code.
    static string PathOf(Uri address) => File.Exists(address.OriginalString) ? Path.GetFullPath(address.OriginalString) : address.LocalPath;

    static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
