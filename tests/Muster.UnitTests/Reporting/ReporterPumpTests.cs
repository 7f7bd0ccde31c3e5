using System.Collections.Concurrent;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

public sealed class ReporterPumpTests
{
    static readonly TimeSpan Long = TimeSpan.FromMinutes(1);
    readonly ConcurrentQueue<RunProblem> told = new();

    [Fact]
    public async Task Every_reporter_gets_every_event_in_order()
    {
        var (one, two) = (new Recorder(), new Recorder());
        var pump = New(one, two);
        SessionEvent[] events = [Started(), Added(), .. Enumerable.Range(0, 1000).Select(i => Said($"{i}")), Ended(A.Summary(0, 0))];
        foreach (var e in events)
            pump.Post(e);

        Assert.Empty(await pump.CompleteAsync(Long));
        Assert.Equal(events, one.Seen);
        Assert.Equal(events, two.Seen);
        Assert.Equal((1, 1), (one.Disposals, two.Disposals));
    }

    [Fact]
    public async Task One_that_throws_is_reported_once_and_the_others_go_on()
    {
        var (bad, good) = (new Recorder { FailsAt = 2 }, new Recorder());
        var pump = New(bad, good);
        for (var i = 0; i < 100; i++)
            pump.Post(Said($"{i}"));

        var problem = Assert.Single(await pump.CompleteAsync(Long));
        Assert.Equal(new RunProblem(ProblemKind.Report, null, "Recorder failed and was dropped: InvalidOperationException: broken"), problem);
        Assert.Equal([problem], told);
        Assert.Equal((2, 100), (bad.Seen.Count, good.Seen.Count));
        Assert.Equal((1, 1), (bad.Disposals, good.Disposals));
    }

    [Fact]
    public async Task One_that_is_blocked_for_ever_does_not_hold_up_the_end()
    {
        using var never = new ManualResetEventSlim();
        var (stuck, good) = (new Recorder { WaitsFor = never }, new Recorder());
        var pump = New(stuck, good);
        for (var i = 0; i < 100; i++)
            pump.Post(Said($"{i}"));

        // Long enough for the other on a busy machine.
        var problem = Assert.Single(await pump.CompleteAsync(TimeSpan.FromSeconds(3)));
        Assert.Equal("Recorder did not finish within 3.0 s and was left behind", problem.Message);
        Assert.Equal(100, good.Seen.Count);
        never.Set();
    }

    [Fact]
    public async Task One_that_fails_while_it_is_disposed_is_reported()
    {
        var pump = New(new Recorder { FailsAtDisposal = true });

        Assert.Single(await pump.CompleteAsync(Long));
    }

    [Fact]
    public async Task A_listener_that_throws_changes_nothing()
    {
        var pump = new ReporterPump([new Recorder { FailsAt = 1 }], _ => throw new InvalidOperationException(), TimeProvider.System);
        pump.Post(Started());

        Assert.Single(await pump.CompleteAsync(Long));
    }

    ReporterPump New(params Recorder[] reporters) => new(reporters, told.Enqueue, TimeProvider.System);

    sealed class Recorder : IReporter
    {
        public List<SessionEvent> Seen { get; } = [];

        public int FailsAt { get; init; }

        public bool FailsAtDisposal { get; init; }

        public ManualResetEventSlim? WaitsFor { get; init; }

        public int Disposals { get; private set; }

        public ValueTask OnEventAsync(SessionEvent e, CancellationToken ct)
        {
            Seen.Add(e);
            WaitsFor?.Wait(CancellationToken.None);
            return Seen.Count == FailsAt ? throw new InvalidOperationException("broken") : ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            Disposals++;
            return FailsAtDisposal ? throw new InvalidOperationException("broken") : ValueTask.CompletedTask;
        }
    }
}
