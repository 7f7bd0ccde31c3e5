using Muster.Model;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

/// <summary>A terminal that is stopped with Ctrl-S, or a pipe that nobody reads.</summary>
public sealed class BlockedTerminalTests : IDisposable
{
    readonly ScratchFolder folder = new();
    readonly ManualResetEventSlim released = new();

    public void Dispose()
    {
        released.Set();
        folder.Dispose();
    }

    [Theory(Timeout = 240_000)]
    [InlineData("plain")]
    [InlineData("live")]
    public async Task It_holds_up_neither_the_run_nor_the_other_reports(string kind)
    {
        using var writer = new Blocked(released);
        IReporter terminal = kind == "plain"
            ? new PlainReporter(writer, Tell.Normal, TimeProvider.System)
            : new LiveReporter(writer, () => new TerminalSize(80, 24), Tell.Normal, TimeProvider.System);
        var pump = new ReporterPump([terminal, new JsonReportReporter(folder["report.json"])], _ => { }, TimeProvider.System);
        pump.Post(Started());
        for (var i = 0; i < 1000; i++)
            pump.Post(Recorded(TestOutcome.Failed, A.Case($"T{i}")));

        pump.Post(Ended(A.Summary(1000, 0) with { Failed = 1000 }));

        while (folder.Files is not ["report.json"])
            await Task.Delay(10, TestContext.Current.CancellationToken);

        // The other has only to be disposed of.
        var problem = Assert.Single(await pump.CompleteAsync(TimeSpan.FromSeconds(3)));
        Assert.Contains("Reporter did not finish within 3.0 s", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["report.json"], folder.Files);
    }

    [Fact]
    public async Task A_closed_pipe_is_said_once()
    {
        await using var closed = new StringWriter();
        closed.Close();
        var pump = new ReporterPump([new PlainReporter(closed, Tell.Normal, TimeProvider.System)], _ => { }, TimeProvider.System);
        pump.Post(Started());
        pump.Post(Said("one"));
        pump.Post(Said("two"));

        var problem = Assert.Single(await pump.CompleteAsync(TimeSpan.FromMinutes(1)));
        Assert.StartsWith("PlainReporter failed and was dropped: ObjectDisposedException: ", problem.Message, StringComparison.Ordinal);
    }

    sealed class Blocked(ManualResetEventSlim released) : StringWriter
    {
        public override void Write(string? value) => released.Wait();

        public override void WriteLine(string? value) => released.Wait();
    }
}
