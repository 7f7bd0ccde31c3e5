using System.Xml;
using Muster.Model;
using Muster.Reporting.Files;

namespace Muster.Reporting.Trx;

/// <summary>Writes one <c>UnitTestResult</c>.</summary>
static class UnitTestResultElement
{
    public static void Write(XmlWriter xml, TrxResult trx, DateTimeOffset runStarted)
    {
        var result = trx.Result;
        var began = runStarted + TrxText.Span(result.StartedMs ?? 0);
        xml.Start("UnitTestResult");
        xml.Attribute("executionId", trx.ExecutionId.ToString());
        xml.Attribute("testId", trx.TestId.ToString());
        xml.Attribute("testName", result.Name);
        xml.Attribute("computerName", Computer(result));
        xml.Attribute("duration", TrxText.Duration(result.DurationMs));
        xml.Attribute("startTime", TrxText.Time(began));
        xml.Attribute("endTime", TrxText.Time(began + TrxText.Span(result.DurationMs)));
        xml.Attribute("testType", TrxNames.UnitTestType);
        xml.Attribute("outcome", TrxNames.Outcome(result.Outcome));
        xml.Attribute("testListId", TrxNames.ResultsList);
        xml.Attribute("relativeResultsDirectory", trx.ExecutionId.ToString());
        WriteOutput(xml, result);
        WriteFiles(xml, trx.Files);
        xml.WriteEndElement();
    }

    static string Computer(TestResult result) =>
        result.Worker is { } worker && worker.Node != "local" ? worker.Node : Environment.MachineName;

    static void WriteOutput(XmlWriter xml, TestResult result)
    {
        var attempts = result.Attempts.Count > 1;
        if (string.IsNullOrEmpty(result.Output) && string.IsNullOrEmpty(result.Message) && string.IsNullOrEmpty(result.StackTrace) && !attempts)
            return;

        xml.Start("Output");
        xml.Element("StdOut", result.Output);
        WriteError(xml, result);
        if (attempts)
            WriteAttempts(xml, result.Attempts);

        xml.WriteEndElement();
    }

    static void WriteError(XmlWriter xml, TestResult result)
    {
        if (string.IsNullOrEmpty(result.Message) && string.IsNullOrEmpty(result.StackTrace))
            return;

        xml.Start("ErrorInfo");
        xml.Element("Message", result.Message);
        xml.Element("StackTrace", result.StackTrace);
        xml.WriteEndElement();
    }

    static void WriteAttempts(XmlWriter xml, IReadOnlyList<TestAttempt> attempts)
    {
        xml.Start("TextMessages");
        for (var i = 0; i < attempts.Count; i++)
        {
            var message = attempts[i].Message is { } m ? ": " + m : "";
            xml.Element("Message", $"attempt {i + 1}: {Format.Word(attempts[i].Outcome)}{message}");
        }

        xml.WriteEndElement();
    }

    static void WriteFiles(XmlWriter xml, IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            return;

        xml.Start("ResultFiles");
        foreach (var file in files)
        {
            xml.Start("ResultFile");
            xml.Attribute("path", file);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
