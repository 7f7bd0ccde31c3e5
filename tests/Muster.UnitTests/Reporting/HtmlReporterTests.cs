using System.Text.Json;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

public sealed class HtmlReporterTests : IDisposable
{
    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_page_holds_what_its_timeline_draws()
    {
        var successor = A.Worker(0, 2);
        var data = await ReadAsync(
            Started(), Up(), Recorded(A.Result(TestOutcome.Crashed, A.Case("Dies")) with { Message = "worker gw0 crashed" }), Down("worker gw0 crashed"), Up(successor),
            Recorded(A.Result(TestOutcome.Passed, A.Case("Adds"), successor)), Problem("left"), Ended(A.Summary(2, 1) with { Crashed = 1, Errors = 1, ExitCode = 2 }));

        var strings = data.GetProperty("strings").EnumerateArray().Select(s => s.GetString()).ToList();
        var tests = data.GetProperty("tests");
        Assert.Equal(["Shop.Tests (net10.0, linux-x64)", "Shop.Cart", "Shop.Cart"], Enumerable.Range(0, 3).Select(i => strings[tests[0][i].GetInt32()]));
        Assert.Equal("""["Dies",3,1000,12.5,0,1]""", $"[{string.Join(',', tests[0].EnumerateArray().Skip(3).Select(v => v.GetRawText()))}]");
        Assert.Equal("""["Adds",0,1000,12.5,1,1]""", $"[{string.Join(',', tests[1].EnumerateArray().Skip(3).Select(v => v.GetRawText()))}]");
        Assert.Equal("""{"id":"gw0","slot":0,"node":"local","pid":101,"module":0,"start":3,"end":9,"error":"worker gw0 crashed"}""", data.GetProperty("workers")[0].GetRawText());
        Assert.Equal((102, JsonValueKind.Null), (data.GetProperty("workers")[1].GetProperty("pid").GetInt32(), data.GetProperty("workers")[1].GetProperty("end").ValueKind));
        Assert.Equal("[[0,\"worker gw0 crashed\",\"\",\"\",\"\"]]", data.GetProperty("details").GetRawText().Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal("[\"host\",\"Shop.Tests\",\"left\"]", data.GetProperty("errors")[0].GetRawText());
        Assert.Equal(3100, data.GetProperty("run").GetProperty("boundMs").GetDouble());
    }

    [Fact]
    public async Task Totals_can_be_read_without_javascript()
    {
        await ReadAsync(Started(), Ended(A.Summary(5, 3) with { Failed = 1, Lost = ["a test"], ExitCode = 23 }));

        var page = await File.ReadAllTextAsync(folder["report.html"]);
        Assert.Contains("<h1>FAILED: 4 tests in 3.4 s</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<li><b>5</b> planned</li><li><b>3</b> passed</li><li><b>1</b> failed</li><li class=\"none\"><b>0</b> skipped</li>", page, StringComparison.Ordinal);
        Assert.Contains("<li><b>1</b> lost</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ninety_thousand_failures_of_a_lot_of_output_are_a_page_that_a_browser_takes()
    {
        var data = await ReadAsync([
            Started(), Up(), .. Enumerable.Range(0, 90_000).Select(i => Recorded(A.Result(TestOutcome.Failed, A.Case($"T{i}", $"Shop.Cart.T{i}<{new string('<', 200)}")) with { Message = "<no>", Output = new string('<', 1000) })),
            Ended(A.Summary(90_000, 0) with { Failed = 90_000, ExitCode = 2 })]);

        Assert.Equal(90_000, data.GetProperty("tests").GetArrayLength());
        Assert.Equal(90_000, data.GetProperty("details").GetArrayLength() + data.GetProperty("left").GetInt32());
        Assert.InRange(new FileInfo(folder["report.html"]).Length, 20_000_000, 45_000_000);
    }

    [Fact]
    public async Task Ninety_thousand_tests_are_a_page_of_ten_megabytes()
    {
        var data = await ReadAsync([
            Started(), Up(), .. Enumerable.Range(0, 90_000).Select(i => Recorded(A.Result(TestOutcome.Passed, A.Case($"Adds_up_number_{i}", type: $"Shop.Tests.Cart{i / 20}")))), Ended(A.Summary(90_000, 90_000))]);

        Assert.Equal(90_000, data.GetProperty("tests").GetArrayLength());
        Assert.InRange(new FileInfo(folder["report.html"]).Length, 1_000_000, 10_000_000);
    }

    async Task<JsonElement> ReadAsync(params IEnumerable<SessionEvent> events)
    {
        await using (var reporter = new HtmlReporter(folder["report.html"]))
            await Tell.AllAsync(reporter, events);

        return HtmlPage.Read(folder["report.html"]);
    }
}
