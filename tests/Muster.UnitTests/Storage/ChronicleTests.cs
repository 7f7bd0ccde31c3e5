using System.Text.Json;
using Muster.Model;
using Muster.Model.Events;
using Muster.Storage;
using Muster.Storage.LastRun;
using Muster.UnitTests.Reporting;

namespace Muster.UnitTests.Storage;

public sealed class ChronicleTests : IDisposable
{
    readonly TempFolder temp = new();
    readonly Chronicle chronicle = new(cores: 2);
    double now;

    public ChronicleTests()
    {
        chronicle.Take(new SessionEvent.RunStarted(A.Run()) { AtMs = 0 });
        chronicle.Take(new SessionEvent.ModuleAdded(A.Module()) { AtMs = 0 });
        chronicle.Take(new SessionEvent.ModuleListed(A.Module(), new ModuleTraits { FixturePerHost = true, Parallelism = 4 }, []) { AtMs = 0 });
        foreach (var worker in new[] { A.Worker(), A.Worker(1), A.Worker(0, 2) })
            chronicle.Take(new SessionEvent.WorkerStarted(worker) { AtMs = 5 });
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public void What_ran_where_and_when_comes_back_from_the_file()
    {
        Start("One", A.Worker());
        Start("Two", A.Worker(1));
        Record(TestOutcome.Passed, "One", A.Worker());
        Record(TestOutcome.Failed, "Two", A.Worker(1), "Assert.Fail: no");
        chronicle.Take(new SessionEvent.WorkerEnded(A.Worker(1), new WorkerEnd(0, null, null, 1, 700) { CpuMs = 300, FixtureMs = 50 }) { AtMs = 900 });

        Assert.Null(File.Save(Close()));
        var run = File.Read()!;

        Assert.Equal(JsonSerializer.Serialize(Close()), JsonSerializer.Serialize(run));
        Assert.Equal([(0, TestOutcome.Passed), (1, TestOutcome.Failed)], run.Tests.Select(test => (test.Host!.Value, test.Outcome!.Value)));
        Assert.Equal((1, "Assert.Fail: no"), (run.Failures.Single().Test, run.Failures.Single().Message));
        Assert.Equal((900.0, 700.0, 300.0, 50.0), (run.Hosts[1].EndedMs, run.Hosts[1].BusyMs, run.Hosts[1].CpuMs, run.Hosts[1].FixtureMs));
        Assert.Equal((true, 4, "/shop/Shop.Tests.dll"), (run.Modules[0].Fixture, run.Modules[0].Parallelism, run.Modules[0].Path));
        Assert.Equal((3400.0, 2, 1), (run.WallMs, run.Cores, run.Failed));
    }

    [Fact]
    public void A_test_that_ran_twice_is_there_twice_and_the_deciding_start_has_the_outcome()
    {
        Start("One", A.Worker());
        Start("One", A.Worker(1));
        Record(TestOutcome.Failed, "One", A.Worker(1), "no");
        Assert.Equal([null, TestOutcome.Failed], Close().Tests.Select(test => test.Outcome));
    }

    [Fact]
    public void A_result_that_was_held_and_counts_after_all_is_that_of_its_own_process()
    {
        Start("One", A.Worker());
        Start("One", A.Worker(1));
        Record(TestOutcome.Failed, "One", A.Worker(), "no");
        Assert.Equal([TestOutcome.Failed, null], Close().Tests.Select(test => test.Outcome));
    }

    [Fact]
    public void Processes_of_one_slot_are_told_apart()
    {
        Start("One", A.Worker());
        Start("Two", A.Worker(0, 2));
        Assert.Equal([0, 2], Close().Tests.Select(test => test.Host));
    }

    [Fact]
    public void Of_a_huge_run_the_beginning_is_kept_and_all_failures_are_counted()
    {
        for (var i = 0; i < Chronicle.MostTests + 10; i++)
            Start($"T{i}", A.Worker());
        for (var i = 0; i < Chronicle.MostFailures + 10; i++)
            Record(TestOutcome.Failed, $"T{i}", A.Worker(), new string('x', 100_000));
        Record(TestOutcome.Failed, $"T{Chronicle.MostTests + 5}", A.Worker(), "no");

        var run = Close();
        Assert.Equal((Chronicle.MostTests, Chronicle.MostFailures, Chronicle.MostFailures + 11), (run.Tests.Count, run.Failures.Count, run.Failed));
        Assert.All(run.Failures, failure => Assert.InRange(failure.Message.Length, 1, 2000));
    }

    [Fact]
    public void A_test_that_fails_in_several_repetitions_is_one_failure()
    {
        for (var repetition = 0; repetition < 3; repetition++)
        {
            Start("One", A.Worker());
            Record(TestOutcome.Failed, "One", A.Worker(), $"no {repetition}");
        }

        Assert.Equal((3, 1, "no 0"), (Close().Tests.Count, Close().Failed, Close().Failures.Single().Message));
    }

    [Fact]
    public void Once_a_record_is_full_later_repetitions_leave_it_as_it_is()
    {
        for (var i = 0; i < Chronicle.MostTests; i++)
            Start($"T{i}", A.Worker());
        Record(TestOutcome.Passed, "T0", A.Worker());
        Start("T0", A.Worker());
        Record(TestOutcome.Failed, "T0", A.Worker(), "no");
        Assert.Equal((TestOutcome.Passed, 0, 1), (Close().Tests[0].Outcome, Close().Failures.Count, Close().Failed));
    }

    [Fact]
    public void What_is_only_recorded_as_in_a_report_has_its_place_too()
    {
        Record(TestOutcome.Failed, "One", A.Worker(1), "no");
        var test = Assert.Single(Close().Tests);
        Assert.Equal((1, 1000.0, 12.5), (test.Host!.Value, test.StartedMs, test.Ms));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "version": 1 }""")]
    public void What_is_damaged_is_no_record(string content)
    {
        temp.Write(".muster/runs/last.json", content);
        Assert.True(File.Exists);
        Assert.Null(File.Read());
    }

    [Fact]
    public void A_record_that_contradicts_itself_or_is_cut_or_of_another_version_is_none()
    {
        Start("One", A.Worker());
        Record(TestOutcome.Failed, "One", A.Worker(), "no");
        var run = Close();
        foreach (var broken in new[] { run with { Hosts = [] }, run with { Units = [] }, run with { Version = 99 }, run with { Slots = 0 }, run with { Id = null! }, run with { Units = [run.Units[0] with { Key = null! }] }, run with { Failures = [new RecordedFailure(7, "", "")] } })
        {
            File.Save(broken);
            Assert.Null(File.Read());
        }

        File.Save(run);
        var text = System.IO.File.ReadAllText(File.FullPath);
        System.IO.File.WriteAllText(File.FullPath, text[..(text.Length / 2)]);
        Assert.Null(File.Read());
    }

    [Fact]
    public void Odd_names_survive()
    {
        Start("a\0b \ud800 \"x\" 日本", A.Worker());
        File.Save(Close());
        Assert.StartsWith("Shop.Cart.a\0b", File.Read()!.Tests[0].Name, StringComparison.Ordinal);
    }

    LastRunFile File => new(new MusterFolder(temp.Path));

    RecordedRun Close() => chronicle.Close(A.Summary(2, 1));

    void Start(string method, WorkerDescription worker) => chronicle.Take(new SessionEvent.TestStarted(A.Module(), A.Case(method), null, worker) { AtMs = ++now });

    void Record(TestOutcome outcome, string method, WorkerDescription worker, string? message = null) =>
        chronicle.Take(new SessionEvent.TestRecorded(A.Result(outcome, A.Case(method), worker) with { Message = message }, Extra: false) { AtMs = ++now });
}
