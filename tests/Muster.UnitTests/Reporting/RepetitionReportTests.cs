using System.Text.Json;
using System.Xml.Linq;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

/// <summary>One test with several results, in every report.</summary>
public sealed class RepetitionReportTests : IDisposable
{
    static readonly TestCase Adds = A.Case("Adds");

    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task The_JSON_report_has_one_entry_for_each_under_one_id()
    {
        var path = scratch["r.json"];
        await TellAsync(new JsonReportReporter(path));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        var tests = json.RootElement.GetProperty("tests").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3], tests.Select(t => t.GetProperty("repetition").GetInt32()));
        Assert.Single(tests.Select(t => t.GetProperty("id").GetString()).Distinct());
        Assert.All(tests, t => Assert.Equal(Adds.Name, t.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task The_TRX_report_defines_each_once_and_names_it()
    {
        var path = scratch["r.trx"];
        await TellAsync(new TrxReporter(path));
        TrxStructure.Check(XDocument.Load(path));
        var results = XDocument.Load(path).Descendants().Where(e => e.Name.LocalName == "UnitTestResult").ToList();
        Assert.Equal(3, results.Select(r => r.Attribute("testId")!.Value).Distinct().Count());
        Assert.Contains(results, r => r.Attribute("testName")!.Value.EndsWith("Adds (repetition 2)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_JUnit_report_names_each()
    {
        var path = scratch["r.xml"];
        await TellAsync(new JUnitReporter(path));
        Assert.Equal(3, XDocument.Load(path).Descendants("testcase").Select(t => t.Attribute("name")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task Progress_counts_all_of_them()
    {
        var text = await Tell.PlainAsync(Tell.Verbose, EventsOf(3));
        Assert.Contains("[ 33%] PASSED Shop.Cart.Adds (repetition 1)", text, StringComparison.Ordinal);
        Assert.Contains("[100%] PASSED Shop.Cart.Adds (repetition 3)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_end_progress_is_the_repetition()
    {
        var text = await Tell.PlainAsync(Tell.Verbose, EventsOf(null));
        Assert.Contains("[#  2] PASSED Shop.Cart.Adds (repetition 2)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Verbosity.Quiet)]
    [InlineData(Verbosity.Normal)]
    public async Task A_worker_that_waits_for_a_debugger_says_how_to_attach_one(Verbosity verbosity)
    {
        var text = await Tell.PlainAsync(Tell.Normal with { Verbosity = verbosity }, Started(), Added(), Up(), Ready(), new SessionEvent.WorkerWaits(A.Worker()) { AtMs = 5 });
        Assert.Contains("[gw0] Shop.Tests (net10.0) waits for a debugger: attach to process 101 (dotnet), or press Enter", text, StringComparison.Ordinal);
        Assert.Contains("netcoredbg --interpreter=cli --attach 101", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "attach to process 4711 (Shop.Tests, its app), or press Enter to go on without one", "netcoredbg --interpreter=cli --attach 4711")]
    [InlineData(null, "attach to process 4711 (Shop.Tests, its app), then press Enter", "netcoredbg --interpreter=cli --attach 4711")]
    [InlineData(false, "attach to process 4711 (Shop.Tests, its app), or press Enter to go on without one", "gdb -p 4711, or lldb -p 4711")]
    public async Task An_app_that_waits_for_a_debugger_is_named_with_what_can_be_attached_to_it(bool? managed, string waits, string command)
    {
        var program = new ProgramDescription(4711, "Shop.Tests") { Managed = managed };
        var text = await Tell.PlainAsync(Tell.Normal, Started(), Added(), Up(), Ready(), new SessionEvent.WorkerWaits(A.Worker()) { AtMs = 5, Program = program });
        Assert.Contains(waits, text, StringComparison.Ordinal);
        Assert.Contains(command, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_details_is_told_the_process_of_an_app()
    {
        var started = new SessionEvent.ProgramStarted(A.Worker(), new ProgramDescription(4711, "Shop.Tests")) { AtMs = 5 };
        Assert.Contains("[gw0] its app is process 4711 (Shop.Tests)", await Tell.PlainAsync(Tell.Verbose, Started(), Added(), Up(), started), StringComparison.Ordinal);
    }

    static async Task TellAsync(IReporter reporter)
    {
        await Tell.AllAsync(reporter, EventsOf(3));
        await reporter.DisposeAsync();
    }

    static IEnumerable<SessionEvent> EventsOf(int? repetitions) =>
    [
        new SessionEvent.RunStarted(A.Run() with { Repetitions = repetitions }) { AtMs = 0 },
        Added(), Listed(Adds), Up(), Ready(),
        .. Enumerable.Range(1, 3).Select(n => Recorded(A.Result(TestOutcome.Passed, Adds) with { Repetition = n })),
        Ended(A.Summary(3, 3)),
    ];
}
