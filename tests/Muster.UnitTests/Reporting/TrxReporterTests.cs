using System.Globalization;
using System.Xml.Linq;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

public sealed class TrxReporterTests : IDisposable
{
    static readonly TestCase Adds = A.Case("Adds");
    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_run_of_all_outcomes_has_the_structure_that_readers_expect()
    {
        var outcomes = Enum.GetValues<TestOutcome>();
        var trx = await ReadAsync([
            Started(), .. outcomes.Select(o => Recorded(o, A.Case($"{o}"))), Problem("left behind"),
            Ended(A.Summary(6, 1) with { Failed = 1, Skipped = 1, Crashed = 1, TimedOut = 1, NotRun = 1, ExitCode = 2 })]);

        TrxStructure.Check(trx);
        Assert.Equal(
            ["Passed", "Failed", "NotExecuted", "Aborted", "Timeout", "NotExecuted"],
            Results(trx).Select(r => r.Attribute("outcome")!.Value));
        Assert.Equal("Failed", Only(trx, "ResultSummary").Attribute("outcome")!.Value);
        Assert.Equal("error (host) Shop.Tests: left behind", Only(trx, "Text").Value);
    }

    [Fact]
    public async Task A_result_says_what_happened_when_and_where()
    {
        var result = A.Result(TestOutcome.Failed, Adds) with
        {
            Message = "no",
            StackTrace = "at",
            Output = "out\r\n",
            Attempts = [new TestAttempt(TestOutcome.Crashed, "gw1", 1, "died"), new TestAttempt(TestOutcome.Failed, "gw0", 12.5, null)],
        };
        var trx = await ReadAsync(Started(), Recorded(result), Ended(A.Summary(1, 0) with { Failed = 1, ExitCode = 2 }));

        var element = Results(trx).Single();
        Assert.Equal("Shop.Cart.Adds", element.Attribute("testName")!.Value);
        Assert.Equal("00:00:00.0125000", element.Attribute("duration")!.Value);
        Assert.Equal("2026-11-22T12:00:01.0000000+00:00", element.Attribute("startTime")!.Value);
        Assert.Equal("2026-11-22T12:00:01.0125000+00:00", element.Attribute("endTime")!.Value);
        Assert.Equal(("no", "at", "out\r\n"), (Only(trx, "ErrorInfo").Element(Ns + "Message")!.Value, Only(trx, "StackTrace").Value, Only(trx, "StdOut").Value));
        Assert.Equal(["attempt 1: crashed: died", "attempt 2: failed"], Only(trx, "TextMessages").Elements().Select(m => m.Value));
        var method = Only(trx, "TestMethod");
        Assert.Equal(("/shop/Shop.Tests.dll", "Shop.Cart", "Adds"), (method.Attribute("codeBase")!.Value, method.Attribute("className")!.Value, method.Attribute("name")!.Value));
        Assert.Equal("2026-11-22T12:00:03.4000000+00:00", Only(trx, "Times").Attribute("finish")!.Value);
    }

    [Fact]
    public async Task Ids_of_tests_stay_and_ids_of_executions_change()
    {
        var first = await ReadAsync(Started(), Recorded(TestOutcome.Passed, Adds), Ended(A.Summary(1, 1)));
        var again = await ReadAsync(
            new SessionEvent.RunStarted(A.Run() with { Id = "run-2" }) { AtMs = 0 }, Recorded(TestOutcome.Passed, Adds), Ended(A.Summary(1, 1)));

        Assert.Equal(Id(first, "testId"), Id(again, "testId"));
        Assert.NotEqual(Id(first, "executionId"), Id(again, "executionId"));
    }

    [Fact]
    public async Task Rows_that_were_not_planned_and_other_target_frameworks_have_ids_of_their_own()
    {
        var row = A.Result(TestOutcome.Passed, Adds) with { Row = "Adds(1)" };
        var other = A.Result(TestOutcome.Passed, Adds) with { Module = A.Module() with { Key = "Shop.Tests|net8.0|linux-x64", Index = 1 } };
        var trx = await ReadAsync(
            Started(), Recorded(TestOutcome.Passed, Adds), Recorded(row, true), Recorded(row, true), Recorded(other), Ended(A.Summary(2, 4) with { Extra = 2 }));

        TrxStructure.Check(trx);
    }

    [Fact]
    public async Task What_xml_cannot_hold_is_escaped_as_vstest_does()
    {
        var odd = "a\0b\u001b<&>\"\ud800x\udc00😀\uffff";
        var test = A.Case(odd, odd, odd) with { Traits = new Dictionary<string, IReadOnlyList<string>> { ["Category"] = [odd], [odd] = [odd] } };
        var trx = await ReadAsync(
            Started(), Recorded(A.Result(TestOutcome.Failed, test) with { Message = odd, Output = odd }), Problem(odd), Ended(A.Summary(1, 0) with { Failed = 1 }));

        TrxStructure.Check(trx);
        const string read = "a\\u0000b\\u001b<&>\"\\ud800x\\udc00😀\\uffff";
        Assert.Equal(read, Results(trx).Single().Attribute("testName")!.Value);
        Assert.Equal(read, Only(trx, "StdOut").Value);
        Assert.Equal(read, Only(trx, "TestCategoryItem").Attribute("TestCategory")!.Value);
        Assert.Equal(read, Only(trx, "Key").Value);
    }

    [Fact]
    public async Task Attachments_are_copied_beside()
    {
        Directory.CreateDirectory(folder["x"]);
        await File.WriteAllTextAsync(folder["a.txt"], "one");
        await File.WriteAllTextAsync(folder["x/a.txt"], "two");
        var result = A.Result(TestOutcome.Passed, Adds) with { Attachments = [folder["a.txt"], folder["x/a.txt"], folder["gone.txt"]] };
        var trx = await ReadAsync(Started(), Recorded(result), Ended(A.Summary(1, 1)));

        var root = folder[Path.Combine(Only(trx, "Deployment").Attribute("runDeploymentRoot")!.Value, "In", Id(trx, "executionId"))];
        var files = trx.Descendants(Ns + "ResultFile").Select(f => f.Attribute("path")!.Value).ToList();
        Assert.Equal(["a.txt", "a-2.txt"], files);
        Assert.Equal(["one", "two"], files.Select(f => File.ReadAllText(Path.Combine(root, f))));
        Assert.StartsWith($"The attachment {folder["gone.txt"]} was not copied: ", Only(trx, "Text").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_attached_to_all_tests_of_a_worker_is_copied_for_the_whole_run()
    {
        await File.WriteAllTextAsync(folder["a.txt"], "one");
        var trx = await ReadAsync(Started(), Added(), Up(), Attached(folder["a.txt"]), Attached(folder["a.txt"]), Ended(A.Summary(0, 0)));

        Assert.All(trx.Descendants(Ns + "Collector"), collector => Assert.Equal(("datacollector://muster/gw0", "Shop.Tests (gw0)"), (collector.Attribute("uri")!.Value, collector.Attribute("collectorDisplayName")!.Value)));
        var root = folder[Path.Combine(Only(trx, "Deployment").Attribute("runDeploymentRoot")!.Value, "In")];
        var files = trx.Descendants(Ns + "A").Select(a => a.Attribute("href")!.Value).ToList();
        Assert.Equal(2, files.Distinct().Count());
        Assert.All(files, file => Assert.Equal("one", File.ReadAllText(Path.Combine(root, file))));
    }

    [Fact]
    public async Task Where_it_is_so_wished_attachments_stay_where_they_are()
    {
        await File.WriteAllTextAsync(folder["a.txt"], "one");
        await using (var reporter = new TrxReporter(folder["report.trx"], attachments: false))
            await Tell.AllAsync(reporter, Started(), Recorded(A.Result(TestOutcome.Passed, Adds) with { Attachments = [folder["a.txt"]] }), Ended(A.Summary(1, 1)));

        Assert.Equal(["a.txt", "report.trx"], folder.Files);
    }

    [Fact]
    public async Task Two_thousand_results_make_a_file_that_can_be_read()
    {
        var trx = await ReadAsync([
            Started(), .. Enumerable.Range(0, 2000).Select(i => Recorded(TestOutcome.Passed, A.Case($"T{i}"))), Ended(A.Summary(2000, 2000))]);

        TrxStructure.Check(trx);
        Assert.Equal("2000", Only(trx, "Counters").Attribute("passed")!.Value);
        Assert.Equal(["report.trx"], folder.Files);
    }

    static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    static IEnumerable<XElement> Results(XDocument trx) => trx.Descendants(Ns + "UnitTestResult");

    static XElement Only(XDocument trx, string name) => trx.Descendants(Ns + name).Single();

    static string Id(XDocument trx, string name) => Guid.Parse(Results(trx).Single().Attribute(name)!.Value, CultureInfo.InvariantCulture).ToString();

    async Task<XDocument> ReadAsync(params SessionEvent[] events)
    {
        await using (var reporter = new TrxReporter(folder["report.trx"]))
            await Tell.AllAsync(reporter, events);

        return XDocument.Load(folder["report.trx"], LoadOptions.PreserveWhitespace);
    }
}
