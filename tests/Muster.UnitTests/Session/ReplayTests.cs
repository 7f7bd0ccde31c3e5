using Muster.Model;
using Muster.Model.Events;
using Muster.Scheduling;
using Muster.Selection;
using Muster.Sequences;
using Muster.Session;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>What a run tells of its order is enough to run it again.</summary>
public sealed class ReplayTests : PlayedSession
{
    static readonly Deed[] Deeds = [Deed.Pass, Deed.Fail, Deed.Skip, Deed.NeedsWhole, Deed.Crash];

    [Fact]
    public void Any_worker_of_any_run_makes_the_same_calls_again()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var chance = new Random(seed);
            var suite = SuiteMaker.Random(chance, Deeds);
            var first = Play(seed, suite, Options([.. suite]) with { Slots = chance.Next(1, 5), Dist = (DistributionMode)chance.Next(7), MaxWorkerRestart = 1000 });
            foreach (var worker in first.Of<SessionEvent.CallEnded>().GroupBy(e => e.Worker.Id))
                AssertSame(seed, suite, [.. worker.GroupBy(e => e.Worker.Pid).Select(process => process.ToList())]);
        }
    }

    [Fact]
    public void Tests_run_in_the_order_of_their_calls_in_one_process_whatever_their_units()
    {
        var suite = SuiteMaker.Module(0, true, [Deed.Pass, Deed.Pass, Deed.Pass], [Deed.Pass, Deed.Fail], [Deed.Pass]);
        var tests = suite.Tests.ToDictionary(test => test.Case.Method);
        string[][] calls = [["U0T1", "U0T2"], ["U2T0"], ["U0T0"], ["U1T0", "U1T1"]];

        var log = Play(0, [suite], Replay(suite, [.. calls.Select(call => call.Select(method => tests[method]).ToList())]));

        Assert.Equal(calls.SelectMany(call => call), log.Of<SessionEvent.TestStarted>().Select(e => e.Case.Method));
        Assert.Single(log.Of<SessionEvent.WorkerStarted>());
    }

    [Fact]
    public void It_takes_the_place_that_it_had()
    {
        var suite = SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass]);
        var log = Play(0, [suite], Replay(suite, [suite.Tests]) with { Slots = 8, OnlySlot = 3 });
        Assert.All(log.Of<SessionEvent.WorkerStarted>(), e => Assert.Equal("gw3", e.Worker.Id));
        Assert.Equal(2, log.Summary.Passed);
    }

    [Fact]
    public void Explicit_tests_that_ran_run_again()
    {
        var suite = SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass]);
        var marked = new FakeModule(suite.Module, [suite.Tests[0] with { Case = suite.Tests[0].Case with { Explicit = true } }, suite.Tests[1]]);
        Assert.Equal(2, Play(0, [marked], Replay(marked, [marked.Tests])).Summary.Passed);
    }

    [Fact]
    public void A_test_that_is_gone_is_said_and_the_others_run()
    {
        var suite = SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass, Deed.Pass]);
        var smaller = SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass]);
        var log = Play(0, [smaller], Replay(suite, [suite.Tests]));
        Assert.Equal((2, 0), (log.Summary.Passed, log.Summary.ExitCode));
        Assert.Contains("M0: 1 test of the sequence is not there any more: C0.U0T2. The others run.", log.Notices);
    }

    [Fact]
    public void A_part_that_fails_has_failed_and_is_not_tried_whole()
    {
        var suite = SuiteMaker.Module(0, true, [Deed.NeedsWhole, Deed.Pass]);
        var log = Play(0, [suite], Replay(suite, [[suite.Tests[0]], [suite.Tests[1]]]));
        Assert.Equal((1, 1), (log.Summary.Failed, log.Summary.Passed));
        Assert.Empty(log.Of<SessionEvent.TestsRescheduled>());
    }

    [Fact]
    public void What_was_not_reached_of_a_call_is_told()
    {
        var suite = SuiteMaker.Module(0, false, [Deed.Pass, Deed.Crash, Deed.Pass]);
        var calls = Play(0, [suite], Options([suite])).Of<SessionEvent.CallEnded>().Select(e => e.Call).ToList();
        Assert.Equal([suite.Tests[0].Case.Id, suite.Tests[1].Case.Id], calls[0].Tests);
        Assert.Equal([suite.Tests[2].Case.Id], calls[0].Unreached);
        Assert.Equal([suite.Tests[2].Case.Id], calls[1].Tests);
    }

    [Fact]
    public void A_probe_leaves_nothing_behind()
    {
        var suite = SuiteMaker.Module(0, false, [Deed.Fail, Deed.Fail]);
        Play(0, [suite], Replay(suite, [suite.Tests]) with { IsProbe = true });
        Assert.Empty(Directory.Exists(Root.At(".muster")) ? Directory.GetFiles(Root.At(".muster"), "*.txt", SearchOption.AllDirectories) : []);
        Play(0, [suite], Replay(suite, [suite.Tests]));
        Assert.NotEmpty(Directory.GetFiles(Root.At(".muster", "orders")));
    }

    [Fact]
    public void Tests_that_are_run_again_do_not_settle_what_a_stopped_run_has_left()
    {
        var suite = SuiteMaker.Module(0, false, [Deed.Pass], [Deed.Hang], [Deed.Pass]);
        var options = Options([suite]) with { Slots = 1 };
        new SimulatedRun { Modules = [suite], Options = options }.StopAt(100).Play().Check();
        Play(0, [suite], Replay(suite, [[suite.Tests[0]]]));

        var left = Play(0, [suite], options with { Selection = new TestSelection { NotRun = true } });
        Assert.Contains(left.Results, r => r.Case.Method == "U2T0");
        Assert.DoesNotContain(left.Results, r => r.Case.Method == "U0T0");
    }

    void AssertSame(int seed, IReadOnlyList<FakeModule> suite, List<List<SessionEvent.CallEnded>> processes)
    {
        var modules = processes.Select((process, i) => Copy(suite[process[0].Worker.Module.Index], i)).ToList();
        var sequences = processes.Select(process => Again([.. process.Select(e => e.Call)], suite[process[0].Worker.Module.Index])).ToList();
        var options = Options([.. modules]) with { Sequences = sequences, OnlySlot = 0, Split = false, MaxWorkerRestart = 1000, Dist = sequences.Any(s => s.Threads == 0) ? DistributionMode.No : DistributionMode.Auto };

        var log = Play(seed + 1, modules, options);

        for (var i = 0; i < processes.Count; i++)
        {
            var all = log.Of<SessionEvent.CallEnded>().Where(e => e.Worker.Module.Index == i).ToList();
            var calls = all.Where(e => e.Worker.Pid == all[0].Worker.Pid).Select(e => e.Call).ToList();
            Assert.Equal(processes[i].Count, calls.Count);
            foreach (var (then, now) in processes[i].Select(e => e.Call).Zip(calls))
            {
                Assert.Equal(then.Threads, now.Threads);
                // A crash beside others ends what would have begun after it.
                if (then.Threads == 1)
                    Assert.Equal(then.Tests, now.Tests);
                else
                    Assert.Equal(then.Tests.Order(Comparer), now.Tests.Concat(now.Unreached).Order(Comparer));
            }
        }
    }

    static Comparer<TestId> Comparer { get; } = Comparer<TestId>.Create((a, b) => (a.Upper, a.Lower).CompareTo((b.Upper, b.Lower)));

    static FakeModule Copy(FakeModule module, int index) => new(module.Module with { Index = index }, module.Tests) { Traits = module.Traits };

    static Sequence Again(IReadOnlyList<CallDescription> calls, FakeModule module) => new()
    {
        Threads = calls[0].Threads,
        Calls = [.. calls.Select(call => (call.Tests.Count > 0 ? call.Tests : call.Unreached).Select(id => NamedTest.Of(module.Find(id).Case)).ToList())],
    };

    RunOptions Replay(FakeModule module, IReadOnlyList<IReadOnlyList<FakeTest>> calls) => Options([module]) with
    {
        Sequences = [new Sequence { Calls = [.. calls.Select(call => call.Select(test => NamedTest.Of(test.Case)).ToList())] }],
        OnlySlot = 0,
        Split = false,
    };

    static RunLog Play(int seed, IReadOnlyList<FakeModule> modules, RunOptions options) => new SimulatedRun { Modules = modules, Options = options, Seed = seed }.Play().Check();
}
