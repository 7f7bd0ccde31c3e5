using System.Xml;
using Muster.Model;
using Muster.Reporting.Files;
using Muster.Reporting.Json;

namespace Muster.Reporting.JUnit;

/// <summary>Writes one <c>testcase</c>, its children in the order of Surefire's schema.</summary>
static class TestCaseElement
{
    public static void Write(XmlWriter xml, TestResult result)
    {
        xml.WriteStartElement("testcase");
        xml.Attribute("name", NameOf(result));
        xml.Attribute("classname", result.Case.Class);
        xml.Attribute("time", JUnitSuite.Seconds(result.DurationMs));
        var earlier = result.Outcome.IsFailure() ? "rerun" : "flaky";
        if (result.Outcome == TestOutcome.Failed)
            WriteVerdict(xml, "failure", result);

        WriteEarlier(xml, earlier + "Failure", result, a => a.Outcome == TestOutcome.Failed);
        if (result.Outcome is TestOutcome.Skipped or TestOutcome.NotRun)
            WriteSkipped(xml, result);

        if (result.Outcome is TestOutcome.Crashed or TestOutcome.TimedOut)
            WriteVerdict(xml, "error", result);

        WriteEarlier(xml, earlier + "Error", result, a => a.Outcome is TestOutcome.Crashed or TestOutcome.TimedOut);
        WriteOutput(xml, result);
        xml.WriteEndElement();
    }

    // Readers put the class in front of it.
    static string NameOf(TestResult result) =>
        result.Name.StartsWith(result.Case.Class + ".", StringComparison.Ordinal) && result.Name.Length > result.Case.Class.Length + 1
            ? result.Name[(result.Case.Class.Length + 1)..]
            : result.Name;

    static void WriteVerdict(XmlWriter xml, string element, TestResult result)
    {
        xml.WriteStartElement(element);
        xml.Attribute("type", OutcomeWord.Of(result.Outcome));
        xml.Attribute("message", result.Message ?? "");
        // The schema has no place for the worker in a test: it stands where people look when a test has failed.
        string?[] parts = [result.Message, result.StackTrace, WorkerOf(result)];
        xml.WriteString(XmlSafe.Text(string.Join('\n', parts.Where(p => !string.IsNullOrEmpty(p)))));
        xml.WriteEndElement();
    }

    static string? WorkerOf(TestResult result) =>
        result.Worker is { } w ? Format.Text($"[{w.Id}] slot {w.Slot}, node {w.Node}, process {w.Pid}") : null;

    /// <summary>The attempts that did not decide.</summary>
    static void WriteEarlier(XmlWriter xml, string element, TestResult result, Func<TestAttempt, bool> isOfKind)
    {
        foreach (var attempt in result.Attempts.SkipLast(1).Where(isOfKind))
        {
            xml.WriteStartElement(element);
            xml.Attribute("type", OutcomeWord.Of(attempt.Outcome));
            xml.Attribute("message", attempt.Message ?? "");
            xml.WriteElementString("stackTrace", XmlSafe.Text(attempt.Worker is { } worker ? $"{attempt.Message}\n[{worker}]" : attempt.Message ?? ""));
            xml.WriteEndElement();
        }
    }

    static void WriteSkipped(XmlWriter xml, TestResult result)
    {
        xml.WriteStartElement("skipped");
        xml.Attribute("message", result.Outcome == TestOutcome.NotRun ? $"not run: {result.Message}" : result.Message ?? "");
        xml.WriteEndElement();
    }

    static void WriteOutput(XmlWriter xml, TestResult result)
    {
        // Jenkins and GitLab look for files in lines of this form.
        var files = string.Concat(result.Attachments.Select(a => $"[[ATTACHMENT|{a}]]\n"));
        var output = result.Output ?? "";
        if (output.Length > 0 && files.Length > 0 && !output.EndsWith('\n'))
            output += "\n";

        if (output.Length + files.Length > 0)
            xml.WriteElementString("system-out", XmlSafe.Text(output + files));
    }
}
