using Muster.Model.Events;
using Muster.Selection;
using Muster.Session;
using Muster.Storage;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>What a run makes of a history that the user names, and of reports.</summary>
public sealed class NamedHistoryTests : PlayedSession
{
    [Fact]
    public void Shards_go_by_the_named_history_and_by_nothing_else_on_the_machine()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var suite = SuiteMaker.Random(new Random(seed), [Deed.Pass, Deed.Skip]);
            var history = Root.Make($"history{seed}");
            Run([.. suite], TestSelection.All, o => o with { HistoryFolder = history }).Play();
            Assert.False(Directory.Exists(Root.At(".muster", "history")), "The history was kept in two places.");

            var durations = new ReportedDurations();
            foreach (var test in suite.SelectMany(module => module.Tests))
                durations.Add(test.Case.Class, test.Case.Method, test.Case.Name, test.Ms);

            AssertOneDivision(suite, seed, (o, copy) => o with { HistoryFolder = copy }, history);
            AssertOneDivision(suite, seed + 1000, (o, _) => o with { ReportedDurations = durations }, history);
        }
    }

    [Fact]
    public void Durations_of_a_report_balance_the_shards_of_fresh_machines()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass, Deed.Pass], [Deed.Pass], [Deed.Pass], [Deed.Pass])];
        var durations = new ReportedDurations();
        foreach (var (name, ms) in new[] { ("C0", 10.0), ("C1", 30.0), ("C2", 15.0) })
            durations.Add(name, "Other", "Other", ms);

        var log = Run(suite, TestSelection.All with { Shard = new Shard(1, 2) }, o => o with { ReportedDurations = durations }).Play().Check();

        // C0 is 3 × 10, C1 30, C2 15; C3, in no report, the mean of the module's tests, 15.
        Assert.Equal([4, 2], log.Of<SessionEvent.ShardPlanned>().Single().Shard.Tests.OrderDescending());
        Assert.StartsWith("Divided by recorded durations", log.Notices.Single()[(log.Notices.Single().IndexOf("Divided", StringComparison.Ordinal))..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_that_cannot_be_kept_is_said_and_costs_nothing_else()
    {
        var history = Path.Combine(Root.Write("a file"), "history");

        var log = Run([SuiteMaker.Module(0, false, [Deed.Pass])], TestSelection.All, o => o with { HistoryFolder = history }).Play().Check();

        Assert.Equal((0, 1), (log.Summary.ExitCode, log.Summary.Passed));
        Assert.StartsWith($"{history} cannot be written", Assert.Single(log.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_other_tests_is_said_to_be_of_no_use()
    {
        var durations = new ReportedDurations();
        durations.Add("Elsewhere", "Adds", "Adds", 10);

        var log = Run([SuiteMaker.Module(0, false, [Deed.Pass])], TestSelection.All, o => o with { ReportedDurations = durations }).Play().Check();

        Assert.Equal("--history-from: none of the 1 results there is of a class of this run.", Assert.Single(log.Notices));
    }

    /// <summary>Each machine has run something else before.</summary>
    void AssertOneDivision(IReadOnlyList<FakeModule> suite, int seed, Func<RunOptions, string, RunOptions> with, string history)
    {
        var shards = Enumerable.Range(1, 3).Select(number =>
        {
            var root = Root.Make($"machine{seed}-{number}");
            Run([.. suite], Only($"C{number - 1}"), o => o with { Root = root }).Play();
            var copy = Root.Make($"copy{seed}-{number}");
            CopyMemory(history, copy);
            return Run([.. suite], TestSelection.All with { Shard = new Shard(number, 3) }, o => with(o with { Root = root }, copy)).Play();
        }).ToList();

        Assert.Single(shards.Select(log => log.Of<SessionEvent.ShardPlanned>().Single().Shard.Division).Distinct());
        var ran = shards.SelectMany(log => log.Results).Select(r => (r.Module.Index, r.Case.Id)).ToList();
        Assert.Equal(suite.Sum(module => module.Tests.Count), ran.Distinct().Count());
        Assert.Equal(ran.Count, ran.Distinct().Count());
    }
}
