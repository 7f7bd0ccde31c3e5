using Muster.Doctor;
using Muster.Storage.LastRun;

namespace Muster.UnitTests.Doctor;

public class AdviceTests
{
    [Fact]
    public void Tests_that_wait_are_told_to_take_more_workers()
    {
        var advice = Idleness.Of(Waiting(tests: 40, splittable: true))!;
        Assert.Contains("The 2 processors stood idle for 95 % of the run", advice, StringComparison.Ordinal);
        Assert.Matches(@"Try -n (8|16): about [2-5] s instead of 20 s\.", advice);
    }

    [Fact]
    public void A_class_that_stays_together_is_named_where_more_workers_would_not_help()
    {
        var maker = new RecordMaker { WallMs = 20_000 }.Host(500).Host(500);
        for (var i = 0; i < 19; i++)
            maker.Test("Shop.Long", $"T{i}", 0, i * 1000, 1000);
        Assert.Contains("More workers would not help: Shop.Long stays together and takes 19 s of 20 s.", Idleness.Of(maker.Make()), StringComparison.Ordinal);
    }

    [Fact]
    public void Busy_processors_get_no_advice() => Assert.Null(Idleness.Of(Waiting(tests: 40, splittable: true, cpuMs: 15_000)));

    [Fact]
    public void A_short_run_gets_no_advice() => Assert.Null(Idleness.Of(Waiting(tests: 4, splittable: true)));

    [Fact]
    public void Nothing_is_guessed_where_a_worker_did_not_tell_its_time() =>
        Assert.Null(Idleness.Of(Waiting(tests: 40, splittable: true) with { Hosts = [.. Waiting(40, true).Hosts.Select(host => host with { CpuMs = null })] }));

    [Fact]
    public void The_estimate_is_never_less_than_the_processors_need() =>
        Assert.DoesNotMatch("about [0-8] s", Idleness.Of(Waiting(tests: 40, splittable: true, cpuMs: 9_500)) ?? "");

    [Fact]
    public void An_assembly_fixture_is_told_with_its_cost_in_each_worker()
    {
        var run = new RecordMaker { Backend = "vstest" }.Host(fixtureMs: 4000).Host(fixtureMs: 4200).Test("A", "T", 0).Make();
        Assert.StartsWith("AssemblyInitialize of Shop.Tests cost about 4.1 s in each of 2 workers.", Assert.Single(FixtureCosts.Of(run)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_app_sets_up_for_each_call_is_no_advice_on_workers() =>
        Assert.Empty(FixtureCosts.Of(new RecordMaker { Backend = "nunit/mtp" }.Host(fixtureMs: 4000).Host(fixtureMs: 4200).Test("A", "T", 0).Make()));

    [Fact]
    public void A_cheap_fixture_is_not_worth_a_sentence() =>
        Assert.Empty(FixtureCosts.Of(new RecordMaker().Host(fixtureMs: 300).Test("A", "T", 0).Make()));

    static RecordedRun Waiting(int tests, bool splittable, double cpuMs = 1000)
    {
        var maker = new RecordMaker { WallMs = tests * 500, Splittable = splittable }.Host(cpuMs).Host(cpuMs);
        for (var i = 0; i < tests; i++)
            maker.Test($"Shop.C{i}", "Waits", i % 2, 400 + (i / 2 * 1000), 1000);
        return maker.Make();
    }
}
