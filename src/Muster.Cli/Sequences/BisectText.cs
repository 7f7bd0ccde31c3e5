using System.Text;
using Muster.Cli.Terminal;
using Muster.Model;
using Muster.Sequences;

namespace Muster.Cli.Sequences;

/// <summary>What <c>muster bisect</c> says.</summary>
static class BisectText
{
    const int NamesTold = 20;
    const int LinesTold = 12;

    public static string Head(ListedTests.Found target, Suspects suspects)
    {
        var count = suspects.Sequence.Tests.Count() - 1;
        return $"{Line(target.Test)} ({target.Module.Name}, {target.Module.TargetFramework})\nsuspected: {CountText.Of(count, "test")}, {suspects.Source}";
    }

    public static string End(OrderVerdict verdict, NamedTest target, Suspects suspects, string command)
    {
        var text = new StringBuilder("\n");
        var culprits = verdict.Culprits.Tests.ToList();
        text.Append(Sentence(verdict, culprits.Count)).Append('\n');
        if (verdict.Kind is OrderVerdictKind.Found or OrderVerdictKind.FoundMany || (verdict.Kind == OrderVerdictKind.Stopped && culprits.Count > 0))
        {
            foreach (var test in culprits.Take(NamesTold))
                text.Append($"  {Line(test)}\n");
            if (culprits.Count > NamesTold)
                text.Append($"  … and {culprits.Count - NamesTold} more\n");
        }

        if (verdict.Message is { Length: > 0 } message)
            text.Append("\nThe test says:\n").Append(Indented(message));
        if (verdict.Kind is OrderVerdictKind.Found or OrderVerdictKind.FoundMany or OrderVerdictKind.Unsteady)
            text.Append($"\nRun them again, in this order and in one process:\n  {CommandText.With(command, Words(verdict.Culprits, target, suspects))}\n");
        return text.Append('\n').Append(Advice(verdict.Kind, culprits.Count)).ToString().TrimEnd();
    }

    static string Sentence(OrderVerdict verdict, int culprits) => verdict.Kind switch
    {
        OrderVerdictKind.Found when culprits == 1 => $"It fails after this one test, {verdict.Failed} of {verdict.Tries} times, and passes alone:",
        OrderVerdictKind.Found => $"It fails after these {culprits} tests, {verdict.Failed} of {verdict.Tries} times, passes alone, and none of them can be left out:",
        OrderVerdictKind.FoundMany => $"It fails after these {culprits} tests, {verdict.Failed} of {verdict.Tries} times, and passes alone. The probes did not suffice to find fewer:",
        OrderVerdictKind.FailsAlone => $"It fails alone, too: {verdict.Failed} of {verdict.Tries} times. The order is not to blame.",
        OrderVerdictKind.UnsteadyAlone => $"It failed {verdict.Failed} of {verdict.Tries} times alone: it is not steady, whatever runs before it.",
        OrderVerdictKind.Unsteady => $"It failed {verdict.Failed} of {verdict.Tries} times after the same {CountText.Of(culprits, "test")}: it is not steady.",
        OrderVerdictKind.NeverFails => culprits == 0 ? "It passes alone, and nothing ran before it." : $"It passes after {CountText.Of(culprits, "test")}: the order is not to blame.",
        OrderVerdictKind.CannotTell => "It could not be tried.",
        _ => culprits == 0 ? "Stopped before anything was known." : $"Stopped. It fails after {(culprits == 1 ? "this test" : $"these {culprits} tests")}:",
    };

    static string Advice(OrderVerdictKind kind, int culprits) => kind switch
    {
        OrderVerdictKind.Found or OrderVerdictKind.FoundMany =>
            $"Look for what {(culprits == 1 ? "it leaves" : "they leave")} behind in the process: a static field, a singleton, an environment variable, a file. Clean it up there, or set it up in the test.",
        OrderVerdictKind.FailsAlone => "Look at the test itself, or at what it needs from outside: run it with --test.",
        OrderVerdictKind.UnsteadyAlone or OrderVerdictKind.Unsteady => "Look for time, chance, threads, or something outside that others use as well.",
        OrderVerdictKind.NeverFails => "If it fails in a whole run, name the --report-json of that run: --like REPORT.json. Or look for what other processes share with it: a port, a file, a database.",
        OrderVerdictKind.CannotTell => "Run it with --test to see why.",
        _ => "",
    };

    /// <summary>One word for each call.</summary>
    static string Words(Sequence culprits, NamedTest target, Suspects suspects)
    {
        var tests = culprits.Tests.Append(target).ToHashSet();
        return string.Join(' ', suspects.Sequence.Only(tests).Calls.Select(call => $"--in-order {string.Join(',', call.Select(test => test.Id))}"));
    }

    static string Indented(string message)
    {
        var lines = message.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(lines.Take(LinesTold).Select(line => $"  {OneLine.Of(line)}\n")) + (lines.Length > LinesTold ? "  …\n" : "");
    }

    static string Line(NamedTest test) => OneLine.Of(test.ToString());
}
