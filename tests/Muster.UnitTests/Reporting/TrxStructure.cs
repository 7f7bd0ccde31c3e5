using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Muster.UnitTests.Reporting;

/// <summary>What the schema of TRX and its readers ask of a file, as far as Muster writes it.</summary>
static class TrxStructure
{
    static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    static readonly Dictionary<string, string[]> Children = new()
    {
        ["TestRun"] = ["Times", "TestSettings", "Results", "TestDefinitions", "TestEntries", "TestLists", "ResultSummary"],
        ["TestSettings"] = ["Deployment"],
        ["Results"] = ["UnitTestResult"],
        ["UnitTestResult"] = ["Output", "ResultFiles"],
        ["Output"] = ["StdOut", "ErrorInfo", "TextMessages"],
        ["ErrorInfo"] = ["Message", "StackTrace"],
        ["TextMessages"] = ["Message"],
        ["ResultFiles"] = ["ResultFile"],
        ["TestDefinitions"] = ["UnitTest"],
        ["UnitTest"] = ["TestCategory", "Execution", "Properties", "TestMethod"],
        ["TestCategory"] = ["TestCategoryItem"],
        ["Properties"] = ["Property"],
        ["Property"] = ["Key", "Value"],
        ["TestEntries"] = ["TestEntry"],
        ["TestLists"] = ["TestList"],
        ["ResultSummary"] = ["Counters", "RunInfos", "CollectorDataEntries"],
        ["CollectorDataEntries"] = ["Collector"],
        ["Collector"] = ["UriAttachments"],
        ["UriAttachments"] = ["UriAttachment"],
        ["UriAttachment"] = ["A"],
        ["RunInfos"] = ["RunInfo"],
        ["RunInfo"] = ["Text"],
    };

    static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["TestRun"] = ["id", "name", "runUser"],
        ["Times"] = ["creation", "queuing", "start", "finish"],
        ["UnitTestResult"] =
        [
            "executionId", "testId", "testName", "computerName", "duration", "startTime", "endTime", "testType", "outcome", "testListId",
            "relativeResultsDirectory",
        ],
        ["UnitTest"] = ["name", "storage", "id"],
        ["TestMethod"] = ["codeBase", "adapterTypeName", "className", "name"],
        ["TestEntry"] = ["testId", "executionId", "testListId"],
        ["TestList"] = ["name", "id"],
        ["Collector"] = ["agentName", "uri", "collectorDisplayName"],
        ["A"] = ["href"],
        ["Counters"] =
        [
            "total", "executed", "passed", "failed", "error", "timeout", "aborted", "inconclusive", "passedButRunAborted", "notRunnable",
            "notExecuted", "disconnected", "warning", "completed", "inProgress", "pending",
        ],
    };

    public static void Check(XDocument trx)
    {
        foreach (var element in trx.Descendants())
            CheckElement(element);

        CheckReferences(trx);
        CheckCounters(trx);
    }

    /// <summary>Checks results, definitions and entries one by one as they are read; returns how many results there are.</summary>
    public static int CheckParts(string path)
    {
        using var xml = XmlReader.Create(path);
        var found = new Dictionary<string, HashSet<(string, string)>> { ["UnitTestResult"] = [], ["UnitTest"] = [], ["TestEntry"] = [] };
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element || !found.TryGetValue(xml.LocalName, out var known))
            {
                xml.Read();
                continue;
            }

            var part = (XElement)XNode.ReadFrom(xml);
            foreach (var element in part.DescendantsAndSelf())
                CheckElement(element);

            Assert.True(known.Add(IdsOf(part)), part.ToString());
        }

        Assert.True(found["UnitTestResult"].SetEquals(found["UnitTest"]));
        Assert.True(found["UnitTestResult"].SetEquals(found["TestEntry"]));
        return found["UnitTestResult"].Count;
    }

    static (string, string) IdsOf(XElement part) => part.Element(Ns + "Execution") is { } execution
        ? (part.Attribute("id")!.Value, execution.Attribute("id")!.Value)
        : (part.Attribute("testId")!.Value, part.Attribute("executionId")!.Value);

    static void CheckElement(XElement element)
    {
        Assert.Equal(Ns, element.Name.Namespace);
        var name = element.Name.LocalName;
        var order = Children.GetValueOrDefault(name) ?? [];
        var places = element.Elements().Select(e => Array.IndexOf(order, e.Name.LocalName)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        if (Attributes.TryGetValue(name, out var attributes))
            Assert.Equal(attributes, element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Name.LocalName));

        foreach (var id in element.Attributes().Where(a => a.Name.LocalName is "id" or "executionId" or "testId" or "testListId" or "testType"))
            Guid.ParseExact(id.Value, "D");

        foreach (var time in element.Attributes().Where(a => a.Name.LocalName is "startTime" or "endTime" or "start" or "finish" or "creation" or "queuing"))
            _ = (DateTimeOffset)time;

        if (element.Attribute("duration") is { } duration)
            TimeSpan.ParseExact(duration.Value, "c", CultureInfo.InvariantCulture);
    }

    /// <summary>Each result has one definition and one entry, and none an id of another.</summary>
    static void CheckReferences(XDocument trx)
    {
        var results = Pairs(trx, "UnitTestResult", e => (e.Attribute("testId")!.Value, e.Attribute("executionId")!.Value));
        var definitions = Pairs(trx, "UnitTest", e => (e.Attribute("id")!.Value, e.Element(Ns + "Execution")!.Attribute("id")!.Value));
        var entries = Pairs(trx, "TestEntry", e => (e.Attribute("testId")!.Value, e.Attribute("executionId")!.Value));
        Assert.Equal(results, definitions);
        Assert.Equal(results, entries);
        Assert.Equal(results.Count, results.Select(r => r.Test).Distinct().Count());
        Assert.Equal(results.Count, results.Select(r => r.Execution).Distinct().Count());
        var lists = trx.Descendants(Ns + "TestList").Select(l => l.Attribute("id")!.Value).ToList();
        Assert.Equal(["8c84fa94-04c1-424b-9868-57a2d4851a1d", "19431567-8539-422a-85d7-44ee4e166bda"], lists);
        Assert.All(trx.Descendants().Attributes("testListId"), a => Assert.Contains(a.Value, lists));
    }

    static void CheckCounters(XDocument trx)
    {
        var counters = trx.Descendants(Ns + "Counters").Single();
        var outcomes = trx.Descendants(Ns + "UnitTestResult").CountBy(r => r.Attribute("outcome")!.Value).ToDictionary();
        int Said(string name) => (int)counters.Attribute(name)!;
        int Found(string outcome) => outcomes.GetValueOrDefault(outcome);
        Assert.Equal(
            (Found("Passed"), Found("Failed"), Found("Timeout"), Found("Aborted"), Found("NotExecuted"), outcomes.Values.Sum()),
            (Said("passed"), Said("failed"), Said("timeout"), Said("aborted"), Said("notExecuted"), Said("total")));
    }

    static List<(string Test, string Execution)> Pairs(XDocument trx, string name, Func<XElement, (string, string)> pair) =>
        [.. trx.Descendants(Ns + name).Select(pair)];
}
