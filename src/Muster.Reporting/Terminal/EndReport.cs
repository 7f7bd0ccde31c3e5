using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Terminal;

/// <summary>What stays on the screen when a run is over: failures, problems, and the numbers last.</summary>
sealed class EndReport(RunView view, FailureBook book, Paint paint, Verbosity verbosity)
{
    const int MostLost = 100;

    public IEnumerable<string> Lines(RunSummary summary) =>
        [.. Failures(), .. Problems(summary), .. Lost(summary), .. Rerun(), "", Conservation(summary), Totals(summary), .. Efficiency(summary)];

    IEnumerable<string> Failures()
    {
        foreach (var block in book.Blocks)
        {
            yield return "";
            foreach (var line in block.TrimEnd('\n').Split('\n'))
                yield return line;
        }

        if (book.Unshown > 0)
        {
            yield return "";
            yield return $"and {CountText.Of(book.Unshown, "more failure")}: a report (--report-html, --report-json) holds them all";
        }
    }

    IEnumerable<string> Problems(RunSummary summary)
    {
        foreach (var problem in ProblemText.Joined(book.Problems).Where(problem => !StandsRightAbove(problem, summary)))
        {
            yield return "";
            yield return paint.Bad(ProblemText.Long(problem));
        }
    }

    // Where nothing ran, what was said at once is still in sight.
    bool StandsRightAbove(RunProblem problem, RunSummary summary) =>
        summary.Planned == 0 && verbosity != Verbosity.Quiet && ProblemText.Long(problem) == ProblemText.Short(problem);

    IEnumerable<string> Lost(RunSummary summary)
    {
        if (summary.Lost.Count == 0)
            yield break;

        yield return "";
        yield return paint.Bad($"lost: {CountText.Of(summary.Lost.Count, "planned test")} without a result");
        foreach (var name in summary.Lost.Take(MostLost))
            yield return "  " + SafeText.Line(name);

        if (summary.Lost.Count > MostLost)
            yield return Format.Text($"  and {summary.Lost.Count - MostLost} more");
    }

    IEnumerable<string> Rerun()
    {
        // Of a single one its own block has said it.
        if (book.Count < 2 || view.Run is null)
            yield break;

        var methods = book.Methods;
        var (command, named) = book.Rows is { } rows
            ? (RerunCommand.With(view.Run.RerunCommand, rows), methods.Count)
            : RerunCommand.All(view.Run.RerunCommand, methods);
        yield return "";
        yield return named == methods.Count
            ? "re-run all failures:"
            : Format.Text($"re-run the first {named} of {methods.Count} methods that failed:");
        yield return command;
    }

    /// <summary>Every planned test is in one of the numbers; rows that appeared only at run time are beside.</summary>
    string Conservation(RunSummary s)
    {
        var parts = new (TestOutcome Outcome, int Recorded)[]
        {
            (TestOutcome.Passed, s.Passed), (TestOutcome.Failed, s.Failed), (TestOutcome.Skipped, s.Skipped),
            (TestOutcome.Crashed, s.Crashed), (TestOutcome.TimedOut, s.TimedOut), (TestOutcome.NotRun, s.NotRun),
        };
        var planned = parts.Select(p => (p.Outcome, Count: p.Recorded - view.Extras(p.Outcome))).ToList();
        var lost = s.Lost.Count > 0 ? Format.Text($" + {s.Lost.Count} lost") : "";
        var extra = s.Extra > 0 ? $" (+ {CountText.Of(s.Extra, "row")} not planned)" : "";
        var sign = planned.Sum(p => p.Count) + s.Lost.Count == s.Planned ? "=" : "!=";
        var line = $"planned {s.Planned} {sign} {string.Join(" + ", planned.Select(p => $"{p.Count} {Format.Word(p.Outcome)}"))}{lost}{extra}";
        return sign == "=" && s.Lost.Count == 0 ? line : paint.Bad(line);
    }

    string Totals(RunSummary s)
    {
        var parts = new List<string> { $"{s.Passed} passed" };
        AddIf(parts, s.Failed, "failed");
        AddIf(parts, s.Crashed, "crashed");
        AddIf(parts, s.TimedOut, "timed out");
        AddIf(parts, s.Skipped, "skipped");
        AddIf(parts, s.NotRun, "not run");
        AddIf(parts, s.Flaky, "flaky");
        AddIf(parts, s.Errors, s.Errors == 1 ? "error" : "errors");

        var text = $"{string.Join(", ", parts)} in {Format.Seconds(s.WallMs)}";
        return s.ExitCode == 0 ? paint.Good($"PASSED: {text}") : paint.Bad($"{Verdict(s)}: {text}");
    }

    static string Verdict(RunSummary s) => (ExitCode)s.ExitCode switch
    {
        ExitCode.Aborted => "ABORTED",
        ExitCode.NoTests => "NO TESTS",
        _ => "FAILED",
    };

    static void AddIf(List<string> parts, int count, string word)
    {
        if (count > 0)
            parts.Add($"{count} {word}");
    }

    static IEnumerable<string> Efficiency(RunSummary s)
    {
        if (s.BoundMs > 0 && s.WallMs > 0)
            yield return Format.Text(
                $"efficiency {Math.Min(100, Math.Round(100 * s.BoundMs / s.WallMs)):0} % (bound {Format.Seconds(s.BoundMs)} / wall {Format.Seconds(s.WallMs)})");
    }
}
