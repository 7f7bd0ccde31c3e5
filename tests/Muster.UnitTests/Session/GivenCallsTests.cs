using Muster.Model;
using Muster.Model.Events;
using Muster.Session;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>A run that is given its calls: one process makes them one after another.</summary>
public sealed class GivenCallsTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly FakeModule module = SuiteMaker.Module(0, true, [Deed.Pass, Deed.Pass, Deed.Pass], [Deed.Pass, Deed.Fail], [Deed.Pass]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Tests_run_in_the_order_of_their_calls_in_one_process_whatever_their_units()
    {
        var log = Play([["U0T1", "U0T2"], ["U2T0"], ["U0T0"], ["U1T0", "U1T1"]]);

        Assert.Equal(["U0T1", "U0T2", "U2T0", "U0T0", "U1T0", "U1T1"], log.Of<SessionEvent.TestStarted>().Select(e => e.Case.Method));
        Assert.Single(log.Of<SessionEvent.WorkerStarted>());
    }

    [Fact]
    public void A_failure_in_a_part_of_a_class_counts_and_nothing_is_run_again()
    {
        var log = Play([["U1T1"], ["U2T0"], ["U1T0"]]);
        Assert.Equal(TestOutcome.Failed, log.Outcome("U1T1"));
        Assert.Equal(3, log.Of<SessionEvent.TestStarted>().Count());
    }

    [Fact]
    public void A_run_that_is_not_to_be_remembered_leaves_the_durations_and_results_as_they_were()
    {
        Play([["U1T1"]]);
        Assert.False(Directory.Exists(folder.At(".muster", "history")));
        Assert.False(Directory.Exists(folder.At(".muster", "results")));
    }

    RunLog Play(string[][] calls)
    {
        var ids = module.Tests.ToDictionary(test => test.Case.Method, test => test.Case.Id);
        var wanted = calls.SelectMany(call => call).Select(method => ids[method]).ToHashSet();
        return new SimulatedRun
        {
            Modules = [module],
            Options = new RunOptions
            {
                Modules = [module.Module],
                Root = folder.Path,
                DotnetPath = "dotnet",
                HostFolder = "/nowhere",
                Split = false,
                IsProbe = true,
                Calls = [.. calls.Select(call => call.Select(method => ids[method]).ToList())],
                Selection = new Muster.Selection.TestSelection { Selectors = [new Muster.Selection.Selector("--filter-uid", "", test => wanted.Contains(test.Id), _ => true)] },
            },
        }.Play();
    }
}
