using Muster.Model;
using Muster.Model.Events;
using Muster.Scheduling;
using Muster.Sequences;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>A host is gone before it has turned to its piece: another gets it just as it was cut.</summary>
public sealed class UntouchedPieceTests : PlayedSession
{
    static readonly Deed[] Two = [Deed.Pass, Deed.Pass];

    // What has worked before dies of that when it is given more: here each process that has listed.
    static readonly Faults DeadAfterListing = new() { BeforeTaking = 1 };

    [Fact]
    public void One_large_call_stays_one_call_when_the_output_cannot_be_copied_for_a_second_worker()
    {
        var tests = Enumerable.Range(0, 8).Select(i => SuiteMaker.Test(0, i / 2, i % 2, false, Deed.Pass, 1500));
        var module = new FakeModule(SuiteMaker.Module(0, false, Two).Module, [.. tests])
        {
            Traits = new ModuleTraits { FixturePerCall = true },
            MostCopies = 1,
        };
        var log = Run([module], o => o with { Slots = 2, CopyOutput = true, Dist = DistributionMode.LoadScope }).Play().Check();

        Assert.Contains("could not be copied to", Assert.Single(log.Notices), StringComparison.Ordinal);
        Assert.Equal([4, 4], Calls(log));
    }

    [Fact]
    public void Without_distribution_the_one_call_stays_one()
    {
        var run = Run([SuiteMaker.Module(0, false, Two, Two, Two)], o => o with { Slots = 1, Dist = DistributionMode.No });
        var log = new SimulatedRun { Modules = run.Modules, Options = run.Options, Faults = DeadAfterListing }.Play().Check();
        Assert.Equal([6], Calls(log));
    }

    [Fact]
    public void The_calls_of_a_sequence_stay_what_they_were()
    {
        var module = SuiteMaker.Module(0, false, Two, Two, Two);
        var options = Options([module]) with
        {
            Sequences = [new Sequence { Calls = [[.. module.Tests.Select(test => NamedTest.Of(test.Case))]] }],
            OnlySlot = 0,
            Split = false,
        };
        var log = new SimulatedRun { Modules = [module], Options = options, Faults = DeadAfterListing }.Play().Check();
        Assert.Equal([6], Calls(log));
    }

    static IEnumerable<int> Calls(RunLog log) => log.Of<SessionEvent.CallEnded>().Select(e => e.Call.Tests.Count + e.Call.Unreached.Count);
}
