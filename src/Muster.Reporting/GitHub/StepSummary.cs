using System.Text;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting.Terminal;

namespace Muster.Reporting.GitHub;

/// <summary>The summary of a step in markdown. What it keeps is bounded, whatever the tests print.</summary>
sealed class StepSummary
{
    const int MostListed = 50;
    const int MostSlowest = 10;
    const int LongestPart = 4000;

    readonly ModuleNames names = new();
    readonly List<string> failures = [];
    readonly List<string> flaky = [];
    readonly List<string> problems = [];
    readonly PriorityQueue<string, double> slowest = new();
    int size;
    int unshown;

    public void Apply(SessionEvent e)
    {
        names.Apply(e);
        if (e is SessionEvent.ProblemFound { Problem: var problem })
            Add(problems, () => $"<pre>{Markdown.Preformatted(Cut(ProblemText.Long(problem), 1000))}</pre>\n\n");

        if (e is not SessionEvent.TestRecorded { Result: var result })
            return;

        if (result.Flaky)
            Add(flaky, () => $"- {Name(result)}, attempt {result.Attempts.Count}\n");

        if (result.Outcome.IsFailure())
            AddFailure(result);

        KeepIfSlow(result);
    }

    /// <summary>At most so many bytes of UTF-8, and never a part of an element; empty if there is not even room for the totals.</summary>
    public string Text(RunSummary summary, int bytes)
    {
        var (head, tail) = (Head(summary), Tail());
        var left = bytes - Encoding.UTF8.GetByteCount(head) - Encoding.UTF8.GetByteCount(tail) - 200;
        if (left < 0)
            return Encoding.UTF8.GetByteCount(head) <= bytes ? head : "";

        var text = new StringBuilder(head);
        var shown = 0;
        foreach (var block in failures)
        {
            left -= Encoding.UTF8.GetByteCount(block);
            if (left < 0)
                break;

            text.Append(block);
            shown++;
        }

        if (unshown + failures.Count > shown)
            text.Append(Format.Text($"and {CountText.Of(unshown + failures.Count - shown, "more failure")}: a report (`--report-json`, `--report-html`) holds them all\n\n"));

        return text.Append(tail).ToString();
    }

    static string Head(RunSummary s)
    {
        var columns = new (string Name, string Value)[]
        {
            ("passed", $"{s.Passed}"), ("failed", $"{s.Failed}"), ("crashed", $"{s.Crashed}"), ("timed out", $"{s.TimedOut}"), ("skipped", $"{s.Skipped}"),
            ("not run", $"{s.NotRun}"), ("lost", $"{s.Lost.Count}"), ("flaky", $"{s.Flaky}"), ("errors", $"{s.Errors}"), ("time", Format.Seconds(s.WallMs)),
        };
        var verdict = s.ExitCode == 0 ? "✅ PASSED" : Format.Text($"❌ FAILED (exit code {s.ExitCode})");
        return $"## {verdict}: {CountText.Of(s.Total, "result")} of {CountText.Of(s.Planned, "planned test")}\n\n"
            + $"| {string.Join(" | ", columns.Select(c => c.Name))} |\n|{string.Concat(columns.Select(_ => "---:|"))}\n| {string.Join(" | ", columns.Select(c => c.Value))} |\n\n";
    }

    string Tail()
    {
        var text = new StringBuilder();
        if (problems.Count > 0)
            text.Append("### Errors beside the tests\n\n").AppendJoin("", problems);

        if (flaky.Count > 0)
            text.Append("### Flaky\n\n").AppendJoin("", flaky).Append('\n');

        if (slowest.Count > 0)
        {
            text.Append("### Slowest\n\n| test | time |\n|---|---:|\n");
            text.AppendJoin("", slowest.UnorderedItems.OrderByDescending(i => i.Priority).Select(i => $"| {i.Element} | {Format.Seconds(i.Priority)} |\n")).Append('\n');
        }

        return text.ToString();
    }

    void AddFailure(TestResult result)
    {
        if (size > GitHubReporter.LargestSummary)
        {
            unshown++;
            return;
        }

        var block = new StringBuilder($"<details><summary>{Format.Word(result.Outcome)} {Name(result)}{Worker(result)}</summary>\n\n");
        AddPart(block, result.Message);
        AddPart(block, result.StackTrace);
        if (!string.IsNullOrWhiteSpace(result.Output))
            AddPart(block, string.Join('\n', OutputExcerpt.Of(result.Output, result.Outcome)), 2 * LongestPart + 200);

        failures.Add(block.Append("</details>\n\n").ToString());
        size += failures[^1].Length;
    }

    void KeepIfSlow(TestResult result)
    {
        if (!double.IsFinite(result.DurationMs) || result.DurationMs <= 0)
            return;

        if (slowest.Count < MostSlowest)
            slowest.Enqueue(Name(result), result.DurationMs);
        else if (slowest.TryPeek(out _, out var least) && least < result.DurationMs)
            slowest.DequeueEnqueue(Name(result), result.DurationMs);
    }

    static void Add(List<string> list, Func<string> text)
    {
        if (list.Count < MostListed)
            list.Add(text());
        else if (list.Count == MostListed)
            list.Add("- and more\n");
    }

    static void AddPart(StringBuilder block, string? part, int most = LongestPart)
    {
        if (!string.IsNullOrWhiteSpace(part))
            block.Append("<pre>").Append(Markdown.Preformatted(Cut(part.TrimEnd(), most))).Append("</pre>\n\n");
    }

    string Name(TestResult result) => $"<code>{Markdown.Inline(Format.FullName(result))}</code> ({Markdown.Inline(names.Of(result.Module))})";

    static string Worker(TestResult result) => result.Worker is { } w ? $" {Markdown.Inline($"[{w.Id}] {w.Node}")}" : "";

    static string Cut(string text, int most = LongestPart) => text.Length <= most ? text : text[..most] + "…";
}
