using System.Xml.Linq;
using System.Xml.Schema;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

public sealed class JUnitReporterTests : IDisposable
{
    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_outcome_has_its_element()
    {
        var outcomes = Enum.GetValues<TestOutcome>();
        var report = await ReadAsync([
            Started(), .. outcomes.Select(o => Recorded(A.Result(o, A.Case($"{o}")) with { Message = "why" })),
            Ended(A.Summary(6, 1) with { Failed = 1, Skipped = 1, Crashed = 1, TimedOut = 1, NotRun = 1, ExitCode = 2 })]);

        Assert.Equal(
            ["", "failure failed why", "skipped  why", "error crashed why", "error timedOut why", "skipped  not run: why"],
            Tests(report).Select(t => string.Join(' ', t.Elements().Select(e => $"{e.Name} {(string?)e.Attribute("type")} {(string?)e.Attribute("message")}"))));
    }

    [Fact]
    public async Task A_failure_says_where_it_ran_and_what_it_printed()
    {
        var result = A.Result(TestOutcome.Failed, A.Case("Adds")) with { Message = "no", StackTrace = "at Adds", Output = "out\r\n", Attachments = ["/shop/a.png"] };
        var test = Tests(await ReadAsync(Started(), Added(), Up(), Attached("/shop/all.png"), Recorded(result), Ended(A.Summary(1, 0) with { Failed = 1 }))).Single();

        Assert.Contains(test.Parent!.Descendants("property"), p => (string)p.Attribute("name")! == "worker.gw0.1.attachment" && (string)p.Attribute("value")! == "/shop/all.png");
        Assert.Equal(("Adds", "Shop.Cart", "0.013"), ((string)test.Attribute("name")!, (string)test.Attribute("classname")!, (string)test.Attribute("time")!));
        Assert.Equal("no\nat Adds\n[gw0] slot 0, node local, process 101", test.Element("failure")!.Value);
        Assert.Equal("out\r\n[[ATTACHMENT|/shop/a.png]]\n", test.Element("system-out")!.Value);
        Assert.Contains(
            test.Parent!.Descendants("property"),
            p => (string)p.Attribute("name")! == "worker.gw0.1" && (string)p.Attribute("value")! == "slot 0, node local, process 101, popen");
    }

    [Fact]
    public async Task Earlier_attempts_are_reruns_of_a_failure_and_flaky_for_a_success()
    {
        var attempts = new[] { new TestAttempt(TestOutcome.Failed, "gw1", 1, "one"), new TestAttempt(TestOutcome.Crashed, "gw0", 2, "two") };
        var last = new TestAttempt(TestOutcome.Passed, "gw0", 3, null);
        var passed = A.Result(TestOutcome.Passed, A.Case("Flaps")) with { Flaky = true, Attempts = [.. attempts, last] };
        var failed = A.Result(TestOutcome.TimedOut, A.Case("Hangs")) with { Attempts = [.. attempts, last with { Outcome = TestOutcome.TimedOut }] };
        var tests = Tests(await ReadAsync(Started(), Recorded(passed), Recorded(failed), Ended(A.Summary(2, 1) with { TimedOut = 1 }))).ToList();

        Assert.Equal(["flakyFailure", "flakyError"], tests[0].Elements().Select(e => e.Name.LocalName));
        Assert.Equal(["rerunFailure", "error", "rerunError"], tests[1].Elements().Select(e => e.Name.LocalName));
        Assert.Equal("one\n[gw1]", tests[0].Element("flakyFailure")!.Element("stackTrace")!.Value);
        Assert.Equal(("crashed", "two"), ((string)tests[1].Element("rerunError")!.Attribute("type")!, (string)tests[1].Element("rerunError")!.Attribute("message")!));
    }

    [Fact]
    public async Task Results_of_modules_that_run_at_once_are_put_into_their_suites()
    {
        var other = A.Module("Bank.Tests", 1);
        var report = await ReadAsync([
            Started(), Added(), Added(other), .. Enumerable.Range(0, 10).Select(i => Recorded(A.Result(TestOutcome.Passed, A.Case($"T{i}")) with { Module = i % 2 == 0 ? A.Module() : other })),
            Ended(A.Summary(10, 10))]);

        Assert.Equal(["Shop.Tests (net10.0, linux-x64)", "Bank.Tests (net10.0, linux-x64)"], report.Root!.Elements().Select(s => (string)s.Attribute("name")!));
        Assert.Equal(["T0", "T2", "T4", "T6", "T8"], report.Root!.Elements().First().Elements("testcase").Select(t => (string)t.Attribute("name")!));
        Assert.Equal("0.063", (string)report.Root!.Elements().Last().Attribute("time")!);
    }

    [Fact]
    public async Task What_went_wrong_beside_the_tests_does_not_look_green()
    {
        var report = await ReadAsync(Started(), Recorded(TestOutcome.Passed, A.Case("Adds")), Problem("left behind\nmore"), Ended(A.Summary(1, 1) with { Errors = 1, ExitCode = 2 }));

        var error = report.Descendants("error").Single();
        Assert.Equal(("host", "left behind\nmore"), ((string)error.Attribute("type")!, error.Value));
        Assert.Equal("host Shop.Tests", (string)error.Parent!.Attribute("name")!);
    }

    [Fact]
    public async Task The_schema_refuses_what_jenkins_refuses()
    {
        await File.WriteAllTextAsync(folder["bad.xml"], "<testsuites><testsuite name='a' tests='1' failures='0' errors='0' skipped='0'><testcase name='b' time='0.1'><properties/></testcase></testsuite></testsuites>");

        Assert.Throws<XmlSchemaValidationException>(() => JUnitSchema.Check(folder["bad.xml"]));
    }

    static IEnumerable<XElement> Tests(XDocument report) => report.Descendants("testcase");

    async Task<XDocument> ReadAsync(params SessionEvent[] events)
    {
        await using (var reporter = new JUnitReporter(folder["report.xml"]))
            await Tell.AllAsync(reporter, events);

        return JUnitSchema.Load(folder["report.xml"]);
    }
}
