using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using Muster.Reporting.GitHub;
using Muster.Reporting.Merging;
using Muster.Session;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

/// <summary>Alone, for it measures the memory of the whole process.</summary>
[CollectionDefinition(nameof(ReportMemoryTests), DisableParallelization = true)]
[Collection(nameof(ReportMemoryTests))]
public sealed class ReportMemoryTests : IDisposable
{
    /// <summary>In bytes; the two files that are merged hold some 100 MB.</summary>
    const long Bound = 40_000_000;

    /// <summary>What earlier tests left may go while one measures: then it measures again.</summary>
    const int Tries = 3;

    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(ReportKind.All), MemberType = typeof(ReportKind))]
    public async Task A_hundred_megabytes_of_output_do_not_stay_in_memory(string kind)
    {
        const int Most = 8_000_000;
        var output = new string('x', 5000);
        var grown = await HeldAsync(
            () => ReportKind.New(kind, folder["report"]),
            [Started()],
            Enumerable.Range(0, 20_000).Select(i => Recorded(A.Result(TestOutcome.Passed, A.Case($"T{i}")) with { Output = output + i })),
            Ended(A.Summary(20_000, 20_000)),
            Most);

        Assert.InRange(grown, 1, Most);
        Assert.Equal(["report"], folder.Files);
        Assert.Equal(20_000, ReportKind.Check(kind, folder["report"]));
    }

    [Fact]
    public async Task The_calls_of_a_night_do_not_stay_in_memory_and_each_worker_has_its_own_in_order()
    {
        const int Calls = 20_000;
        const int Most = 3_000_000;
        // What waits to be written of each worker is in memory for certain: of many it is more than what else comes and goes.
        const int Workers = 16;
        WorkerDescription[] workers = [.. Enumerable.Range(0, Workers).Select(slot => A.Worker() with { Id = $"gw{slot}", Slot = slot, Pid = 101 + slot })];
        var grown = await HeldAsync(
            () => new JsonReportReporter(folder["report"]),
            [Started(), .. workers.Select(Up)],
            Enumerable.Range(0, Calls).Select(i => new SessionEvent.CallEnded(workers[i % Workers], new CallDescription(i, 1, [.. Enumerable.Range(0, 10).Select(t => new TestId(1, (ulong)t))], [])) { AtMs = i }),
            Ended(A.Summary(0, 0)),
            Most);

        Assert.InRange(grown, 1, Most);
        using var report = System.Text.Json.JsonDocument.Parse(await File.ReadAllBytesAsync(folder["report"], TestContext.Current.CancellationToken));
        foreach (var (slot, worker) in report.RootElement.GetProperty("workers").EnumerateArray().Index())
            Assert.Equal(Enumerable.Range(0, Calls / Workers).Select(i => (double)((Workers * i) + slot)), worker.GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("startedMs").GetDouble()));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("trx")]
    [InlineData("junit")]
    [InlineData("html")]
    [InlineData("github")]
    public async Task Ninety_thousand_results_of_two_reports_are_merged_in_bounded_memory(string kind)
    {
        await WriteAsync("a.json", 0);
        await WriteAsync("b.json", 45_000);
        var (grown, seen) = (0L, 0);
        // What the merge itself holds, it holds each time.
        for (var i = 0; i < Tries && grown is < 1 or > Bound; i++)
            (grown, seen) = await MergeAsync(kind);

        TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: {grown} bytes");
        Assert.InRange(grown, 1, Bound);
        Assert.Equal(90_000, seen);
        if (kind != "github")
            Assert.Equal(90_000, ReportKind.Check(kind, folder["report"]));
    }

    // What earlier tests left is to be gone before, not while, this one measures; some of it waits for a finalizer.
    static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <returns>What a reporter holds when it was told much, in bytes.</returns>
    static async Task<long> HeldAsync(Func<IReporter> open, SessionEvent[] first, IEnumerable<SessionEvent> many, SessionEvent last, long most)
    {
        var held = 0L;
        for (var i = 0; i < Tries && (held < 1 || held > most); i++)
        {
            await using var reporter = open();
            await Tell.AllAsync(reporter, first);
            var before = Settled();
            await Tell.AllAsync(reporter, many);
            held = Settled() - before;
            await Tell.AllAsync(reporter, last);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{held} bytes");
        return held;
    }

    /// <returns>By how much the memory has grown at most, and how many results were told.</returns>
    async Task<(long Grown, int Seen)> MergeAsync(string kind)
    {
        var before = Settled();
        var (highest, seen) = (0L, 0);
        await using (var reporters = new DirectReporters([kind == "github" ? new GitHubReporter(new GitHubOptions(folder["report"], null), _ => { }) : ReportKind.New(kind, folder["report"])], _ => { }))
        {
            RunJoin.Of([folder["a.json"], folder["b.json"]], attempts: false).Replay(
                e =>
                {
                    reporters.Tell(e);
                    if (e is SessionEvent.TestRecorded && ++seen % 15_000 == 0)
                        highest = Math.Max(highest, Settled());
                },
                ExitCodes.Weightiest);
            Assert.Empty(reporters.Problems);
        }

        return (highest - Math.Min(before, Settled()), seen);
    }

    async Task WriteAsync(string file, int first)
    {
        var output = new string('x', 600);
        await using var reporter = new JsonReportReporter(folder[file]);
        await Tell.AllAsync(reporter, new SessionEvent.RunStarted(A.Run() with { Id = file }) { AtMs = 0 }, Up());
        // One at a time: what awaits this may go on within it, and would measure what it holds.
        await Tell.AllAsync(reporter, Enumerable.Range(first, 45_000).Select(i => Recorded(A.Result(TestOutcome.Failed, A.Case($"T{i}")) with { Output = output + i, Message = "no" })));
        await Tell.AllAsync(reporter, Ended(A.Summary(45_000, 0) with { Failed = 45_000, ExitCode = 2 }));
    }
}
