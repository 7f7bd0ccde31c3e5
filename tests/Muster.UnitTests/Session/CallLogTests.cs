using Muster.Model;
using Muster.Scheduling;
using Muster.Session;
using Muster.Storage;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>What is kept of what a process ran: enough to know what ran before a failure, however often everything was repeated.</summary>
public sealed class CallLogTests
{
    readonly CallLog log = new();
    readonly IReadOnlyList<PlannedTest> tests = [.. SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass, Deed.Pass]).Tests.Select((test, i) => new PlannedTest(i, SuiteMaker.State(SuiteMaker.Module(0, false, [Deed.Pass]).Module), test.Case))];

    [Fact]
    public void Of_a_night_of_repetitions_no_more_is_kept_than_of_one_and_the_last_call()
    {
        for (var i = 0; i < 100_000; i++)
            Call([0, 1], failed: i == 70_000 ? 1 : null);
        Assert.Equal([[0, 1], [1], [0, 1]], Kept());
    }

    [Fact]
    public void A_test_that_fails_each_time_is_kept_once_more_and_not_each_time()
    {
        for (var i = 0; i < 1000; i++)
            Call([0], failed: 0);
        Assert.Equal([[0], [0]], Kept());
    }

    [Fact]
    public void What_first_ran_late_is_kept_in_its_order()
    {
        Call([0, 1]);
        Call([2, 0]);
        Call([1]);
        Call([0]);
        Assert.Equal([[0, 1], [2], [0]], Kept());
    }

    [Fact]
    public void A_test_that_is_charged_with_the_loss_of_its_host_is_the_last_of_it()
    {
        for (var i = 0; i < 10; i++)
            Call([0, 1]);
        log.Begin(tests[0]);
        log.End(Over(tests));
        log.Fail(tests[0]);

        var order = StoredOrder.Of("run", "gw0", log.Calls, log.Failed)!;
        Assert.Equal([[0, 1], [0]], order.Calls.Select(call => call.Select(Number)));
    }

    [Fact]
    public void A_call_tells_all_that_it_had_whatever_is_kept()
    {
        Call([0, 1]);
        log.Begin(tests[1]);
        var call = log.End(Over(tests));
        Assert.Equal([1], call.Tests.Select(Number));
        Assert.Equal([0, 2], call.Unreached.Select(Number));
    }

    void Call(int[] numbers, int? failed = null)
    {
        foreach (var number in numbers)
            log.Begin(tests[number]);
        if (failed is { } one)
            log.Fail(tests[one]);
        log.End(Over([.. numbers.Select(number => tests[number])]));
    }

    static CallState Over(IReadOnlyList<PlannedTest> tests) => new(new Piece(1, 0, "xunit3", [], []), tests);

    IEnumerable<IEnumerable<int>> Kept() => log.Calls.Select(call => call.Select(Number));

    int Number(TestId id) => tests.Single(test => test.Case.Id == id).Index;
}
