using Muster.Scheduling;
using Muster.UnitTests.Scheduling.Simulation;
using static Muster.Scheduling.SchedulerCommand;
using static Muster.Scheduling.SchedulerInput;

namespace Muster.UnitTests.Scheduling;

/// <summary>Which command follows which input.</summary>
public class ProtocolTests
{
    readonly Workload workload = new();
    readonly IScheduler scheduler = Scheduler.Create(new SchedulerOptions());

    [Fact]
    public void A_run_without_modules_is_done_when_no_module_will_come()
    {
        Assert.False(scheduler.IsDone);
        Assert.Empty(Send(new ModulesEnded()));
        Assert.True(scheduler.IsDone);
    }

    [Fact]
    public void A_module_is_listed_by_a_host_that_then_runs_it()
    {
        Send(new ModuleAdded(0, new ModulePlan()), new ModulesEnded());
        Assert.Equal([new StartHost(0, 0, List: true)], Send(new SlotsJoined([0, 1], 2)));
        Assert.Empty(Send(new UnitsAdded(0, [workload.Unit("C", [10], true)])));
        Assert.Equal(0, PieceOf(Send(new DiscoveryEnded(0))).Slot);
        Assert.Equal([new Retire(0)], Send(new TestEnded(0, 0, 10), new PieceEnded(0, 1, 12)));
        Assert.False(scheduler.IsDone);
        Assert.Empty(Send(new HostEnded(0)));
        Assert.True(scheduler.IsDone);
    }

    [Fact]
    public void The_module_that_takes_longest_is_listed_first()
    {
        for (var i = 0; i < 3; i++) Send(new ModuleAdded(i, new ModulePlan { ExpectedMs = i == 1 ? 9000 : 5000 }));
        Assert.Equal([new StartHost(7, 1, true)], Send(new SlotsJoined([7], 1)));
    }

    [Fact]
    public void A_module_that_waits_for_a_decision_makes_room_for_others_to_be_listed()
    {
        Send(new ModuleAdded(0, new ModulePlan()), new ModuleAdded(1, new ModulePlan()), new ModulesEnded());
        Assert.Equal([new StartHost(0, 0, true)], Send(new SlotsJoined([0], 1)));
        Assert.Equal([new Retire(0)], Send(new ModuleListed(0)));
        Assert.Equal([new StartHost(0, 1, true)], Send(new HostEnded(0)));
        Assert.Empty(Send(new ModuleListed(1)));
        Assert.Empty(Send(new UnitsAdded(0, [workload.Unit("C", [10], true)]), new UnitsAdded(1, [workload.Unit("D", [10], true)])));
        Assert.Empty(Send(new DiscoveryEnded(0)).OfType<Run>());
        Assert.False(scheduler.IsDone);
    }

    [Fact]
    public void The_host_that_listed_a_waiting_module_runs_it()
    {
        Send(new ModuleAdded(0, new ModulePlan()), new ModulesEnded(), new SlotsJoined([0, 1], 2));
        Assert.Empty(Send(new ModuleListed(0), new UnitsAdded(0, [workload.Unit("C", [10], true)])));
        Assert.Equal(0, PieceOf(Send(new DiscoveryEnded(0))).Slot);
    }

    [Fact]
    public void A_listing_host_that_dies_is_replaced_unless_the_module_was_dropped()
    {
        Send(new ModuleAdded(0, new ModulePlan()), new ModulesEnded(), new SlotsJoined([0], 1));
        Assert.Equal([new StartHost(0, 0, true)], Send(new SlotLost(0)));
        Assert.Equal([new Retire(0)], Send(new ModuleDropped(0)));
        Assert.Empty(Send(new SlotLost(0)));
        Assert.True(scheduler.IsDone);
    }

    [Fact]
    public void With_more_slots_than_processors_hosts_start_in_turn()
    {
        var first = StartsOf(Send(new ModuleAdded(0, new ModulePlan { NeedsListing = false }), new ModulesEnded(), new UnitsAdded(0, [workload.Unit("C", [.. Enumerable.Repeat(1000.0, 100)], true)]), new DiscoveryEnded(0), new SlotsJoined([.. Enumerable.Range(0, 8)], 2)));
        Assert.Equal([0, 1, 2], first);
        Assert.Equal([3], StartsOf(Send(new HostUp(1))));
        Assert.Empty(Send(new HostUp(1)));
        Assert.Equal([4], StartsOf(Send(new TestEnded(0, 0, 1000))));
        Assert.Empty(Send(new HostUp(0)));
        Assert.Equal([3], StartsOf(Send(new SlotLost(3))));
    }

    [Fact]
    public void While_it_is_held_back_only_what_was_returned_begins()
    {
        Send(new ModuleAdded(0, new ModulePlan { NeedsListing = false }), new ModulesEnded(), new SlotsJoined([0], 1));
        Send(new UnitsAdded(0, [workload.Unit("C", [10], false), workload.Unit("D", [5], false)]));
        var first = PieceOf(Send(new DiscoveryEnded(0)));

        Send(new HeldBack(true), new Returned(first.Piece));
        var again = PieceOf(Send(new TestEnded(0, 0, 10), new PieceEnded(0, first.Piece.Id, 10)));
        Assert.Equal(first.Piece.Tests, again.Piece.Tests);
        Assert.DoesNotContain(Send(new PieceEnded(0, again.Piece.Id, 10)), command => command is SchedulerCommand.Run);
        Assert.False(scheduler.IsDone);
        Send(new HostEnded(0));

        Assert.Contains(Send(new HeldBack(false)), command => command is SchedulerCommand.Run { Piece.Units: ["D"] });
    }

    [Fact]
    public void An_idle_host_is_kept_while_another_could_leave_work()
    {
        var pieces = StartTwo();
        Assert.Empty(End(pieces[0]));
        var rest = Send(new Returned(pieces[1].Piece), new SlotLost(pieces[1].Slot));
        Assert.Equal(pieces[0].Slot, PieceOf(rest).Slot);
    }

    [Fact]
    public void Both_hosts_go_when_nothing_can_come_back()
    {
        var pieces = StartTwo();
        End(pieces[0]);
        Assert.Equal([0, 1], End(pieces[1]).Cast<Retire>().Select(retire => retire.Slot).Order());
    }

    [Fact]
    public void Tests_that_shall_be_alone_get_a_fresh_host_each()
    {
        var pieces = StartTwo();
        var commands = Send(new Returned(pieces[0].Piece with { Tests = [0, 1] }, Alone: true), new SlotLost(pieces[0].Slot));
        Assert.Equal(new StartHost(pieces[0].Slot, 0, false), commands[0]);
        Assert.Equal([0], PieceOf(commands).Piece.Tests);
        Assert.Equal([new Retire(pieces[0].Slot)], End(PieceOf(commands)));
        Assert.Equal([1], PieceOf(Send(new HostEnded(pieces[0].Slot))).Piece.Tests);
    }

    [Fact]
    public void Tests_that_need_a_fresh_host_get_one_together_and_nobody_after_them()
    {
        var pieces = StartTwo();
        Send(new Returned(pieces[0].Piece with { Tests = [0, 1] }, Fresh: true));
        Assert.Equal([new Retire(pieces[0].Slot)], End(pieces[0]));
        var fresh = PieceOf(Send(new HostEnded(pieces[0].Slot)));
        Assert.Equal([0, 1], fresh.Piece.Tests);
        Assert.Equal([new Retire(fresh.Slot)], End(fresh));
    }

    [Fact]
    public void Tests_that_shall_be_alone_do_not_wait_for_what_has_not_begun()
    {
        Send(new ModuleAdded(0, new ModulePlan { NeedsListing = false }));
        Send(new UnitsAdded(0, [.. Enumerable.Range(0, 4).Select(i => workload.Unit($"C{i}", [50], false))]), new DiscoveryEnded(0));
        var run = PieceOf(Send(new SlotsJoined([0], 1)));
        Send(new Returned(run.Piece, Alone: true));
        Assert.Equal([new Retire(0)], End(run));
        run = PieceOf(Send(new HostEnded(0)));
        Assert.True(run.Piece.Alone);
        Assert.Equal([new Retire(0)], End(run));
        Assert.False(PieceOf(Send(new HostEnded(0))).Piece.Alone);
    }

    [Fact]
    public void What_was_returned_first_runs_before_what_was_returned()
    {
        Send(new ModuleAdded(0, new ModulePlan { Serial = true, NeedsListing = false }));
        Send(new UnitsAdded(0, [.. Enumerable.Range(0, 4).Select(i => workload.Unit($"C{i}", [50], false))]), new DiscoveryEnded(0));
        var run = PieceOf(Send(new SlotsJoined([0], 1)));
        Send(new Returned(run.Piece with { Units = ["later"] }), new Returned(run.Piece with { Units = ["sooner"] }, First: true));
        run = PieceOf(End(run));
        Assert.Equal(["sooner"], run.Piece.Units);
        Assert.Equal(["later"], PieceOf(End(run)).Piece.Units);
    }

    [Fact]
    public void A_slot_changes_its_module_by_way_of_an_ended_host()
    {
        for (var i = 0; i < 2; i++)
            Send(new ModuleAdded(i, new ModulePlan { NeedsListing = false }), new UnitsAdded(i, [workload.Unit("C", [50], false)]), new DiscoveryEnded(i));
        var run = PieceOf(Send(new SlotsJoined([0], 1)));
        Assert.Equal([new Retire(0)], End(run));
        Assert.Equal(new StartHost(0, 1 - run.Piece.Module, false), Send(new HostEnded(0))[0]);
    }

    [Fact]
    public void Late_words_of_a_lost_host_change_nothing()
    {
        var pieces = StartTwo();
        Send(new SlotLost(pieces[0].Slot));
        Assert.Empty(Send(new TestEnded(pieces[0].Slot, 0, 5), new PieceEnded(pieces[0].Slot, pieces[0].Piece.Id, 5), new HostEnded(pieces[0].Slot), new SlotLost(99)));
    }

    [Fact]
    public void A_retired_slot_ends_its_piece_and_gets_no_host()
    {
        var pieces = StartTwo();
        Assert.Empty(Send(new SlotRetired(pieces[0].Slot)));
        Assert.Equal([new Retire(pieces[0].Slot)], End(pieces[0]));
        Assert.Empty(Send(new HostEnded(pieces[0].Slot)));
        Assert.Equal(pieces[1].Slot, PieceOf(Send(new Returned(pieces[1].Piece), new SlotLost(pieces[1].Slot))).Slot);
    }

    /// <summary>Two slots, two units that may not be split, one in each.</summary>
    Run[] StartTwo()
    {
        Send(new ModuleAdded(0, new ModulePlan { NeedsListing = false }), new ModulesEnded());
        Send(new UnitsAdded(0, [workload.Unit("A", [3000, 3000], false), workload.Unit("B", [3000, 3000], false)]), new DiscoveryEnded(0));
        Run[] runs = [.. Send(new SlotsJoined([0, 1], 2)).OfType<Run>()];
        Assert.Equal(2, runs.Length);
        return runs;
    }

    IReadOnlyList<SchedulerCommand> End(Run run)
    {
        foreach (var test in run.Piece.Tests) Assert.Empty(Send(new TestEnded(run.Slot, test, 3000)));
        return Send(new PieceEnded(run.Slot, run.Piece.Id, 3000));
    }

    IReadOnlyList<SchedulerCommand> Send(params SchedulerInput[] inputs) => [.. inputs.SelectMany(scheduler.Handle)];

    static int[] StartsOf(IReadOnlyList<SchedulerCommand> commands) => [.. commands.OfType<StartHost>().Select(start => start.Slot)];

    static Run PieceOf(IReadOnlyList<SchedulerCommand> commands) => Assert.Single(commands.OfType<Run>());
}
