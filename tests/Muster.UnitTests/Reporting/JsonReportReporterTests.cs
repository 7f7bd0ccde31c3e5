using System.Text.Json;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

public sealed class JsonReportReporterTests : IDisposable
{
    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_schema_is_the_contract()
    {
        var test = A.Case("Adds") with
        {
            File = "/shop/Cart.cs",
            Line = 12,
            Traits = new Dictionary<string, IReadOnlyList<string>> { ["Category"] = ["Slow", "Big"] },
        };
        var result = A.Result(TestOutcome.Failed, test) with { Message = "no", StackTrace = "at", Output = "out\n", Attachments = ["/shop/a.png"] };
        await WriteAsync(
            Started(), Added(), Listed(test), Up(), Ready(), Begun(test), Recorded(result), CallOf(test), Attached("/shop/all.png"), Gone(), Problem("left behind"),
            Ended(A.Summary(1, 0) with { Failed = 1, Errors = 1, ExitCode = 2 }));

        Assert.Equal($$$"""
            {"schema":"muster.report/1","run":{"id":"run-1","started":"2026-11-22T12:00:00+00:00","wallMs":3400,"boundMs":3100,"exitCode":2,"dist":"auto","slots":2,"planned":1},"summary":{"total":1,"passed":0,"failed":1,"skipped":0,"crashed":0,"timedOut":0,"notRun":0,"flaky":0,"errors":1},"workers":[{"id":"gw0","slot":0,"node":"local","spec":"popen","module":"Shop.Tests","targetFramework":"net10.0","platform":"linux-x64","pid":101,"tests":3,"busyMs":37.5,"exitCode":0,"signal":null,"error":null,"cpuMs":12.5,"fixtureMs":3,"startedMs":3,"endedMs":9,"attachments":["/shop/all.png"],"calls":[{"startedMs":4.5,"threads":2,"tests":["{{{test.Id}}}"],"unreached":["0000000000000000000000000000002a"]}]}],
            "tests": [
            {"id":"{{{test.Id}}}","module":"Shop.Tests","targetFramework":"net10.0","platform":"linux-x64","testFramework":"xunit.v3","class":"Shop.Cart","method":"Adds","name":"Shop.Cart.Adds","ordinal":0,"unit":"Shop.Cart","repetition":null,"extra":false,"outcome":"failed","flaky":false,"durationMs":12.5,"startedMs":1000,"worker":"gw0","slot":0,"node":"local","pid":101,"attempts":[{"outcome":"failed","worker":"gw0","durationMs":12.5,"message":null}],"message":"no","stackTrace":"at","output":"out\n","attachments":["/shop/a.png"],"file":"/shop/Cart.cs","line":12,"traits":{"Category":["Slow","Big"]}}],
            "errors": [{"kind":"host","module":"Shop.Tests","message":"left behind"}]}

            """, File.ReadAllText(Target));
    }

    [Fact]
    public async Task What_is_not_known_is_null()
    {
        var result = A.Result(TestOutcome.NotRun, A.Case("Adds")) with { Worker = null, StartedMs = null, DurationMs = double.NaN, Attempts = [] };
        var report = await ReadAsync(Started(), Up(), Down("died"), Recorded(result), Ended(A.Summary(1, 0) with { NotRun = 1 }));

        var test = report.GetProperty("tests")[0];
        foreach (var name in new[] { "startedMs", "worker", "slot", "node", "pid", "message", "stackTrace", "output", "file", "line" })
            Assert.Equal(JsonValueKind.Null, test.GetProperty(name).ValueKind);

        Assert.Equal(0, test.GetProperty("durationMs").GetDouble());
        Assert.Equal("notRun", test.GetProperty("outcome").GetString());
        Assert.Equal(134, report.GetProperty("workers")[0].GetProperty("exitCode").GetInt32());
        Assert.Equal(6, report.GetProperty("workers")[0].GetProperty("signal").GetInt32());
    }

    [Fact]
    public async Task Odd_names_are_valid_json()
    {
        var odd = "a\0b\u001b\"\\\n\ud800x\udc00😀\u2028";
        var test = A.Case(odd, odd, odd) with { Traits = new Dictionary<string, IReadOnlyList<string>> { [odd] = [odd] } };
        var result = A.Result(TestOutcome.Failed, test) with { Message = odd, Output = odd };
        var report = await ReadAsync(Started(), Listed(test), Recorded(result), Problem(odd, odd), Ended(A.Summary(1, 0)));

        var read = "a\0b\u001b\"\\\n\ufffdx\ufffd😀\u2028";
        var entry = report.GetProperty("tests")[0];
        Assert.Equal(read, entry.GetProperty("name").GetString());
        Assert.Equal(read, entry.GetProperty("output").GetString());
        Assert.Equal(read, entry.GetProperty("traits").EnumerateObject().Single().Name);
        Assert.Equal(read, report.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Rows_that_were_not_planned_have_ids_of_their_own()
    {
        var test = A.Case("Adds");
        var row = A.Result(TestOutcome.Passed, test) with { Row = "Adds(1)" };
        var report = await ReadAsync(
            Started(), Recorded(A.Result(TestOutcome.Passed, test)), Recorded(row, true), Recorded(row, true), Ended(A.Summary(1, 3) with { Extra = 2 }));

        var ids = report.GetProperty("tests").EnumerateArray().Select(t => t.GetProperty("id").GetString()).ToList();
        Assert.Equal(test.Id.ToString(), ids[0]);
        Assert.Equal(3, ids.Distinct().Count());
    }

    [Fact]
    public async Task Every_process_is_listed_even_one_whose_end_was_not_seen()
    {
        var report = await ReadAsync(Started(), Up(), Down("died"), Up(A.Worker(0, 2)), Ended(A.Summary(0, 0)));

        var workers = report.GetProperty("workers");
        Assert.Equal([101, 102], workers.EnumerateArray().Select(w => w.GetProperty("pid").GetInt32()));
        Assert.Equal(JsonValueKind.Null, workers[1].GetProperty("exitCode").ValueKind);
    }

    string Target => folder["report.json"];

    async Task WriteAsync(params SessionEvent[] events)
    {
        await using var reporter = new JsonReportReporter(Target);
        await Tell.AllAsync(reporter, events);
    }

    async Task<JsonElement> ReadAsync(params SessionEvent[] events)
    {
        await WriteAsync(events);
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(Target));
        return report.RootElement.Clone();
    }
}
