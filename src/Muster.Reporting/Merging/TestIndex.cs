using Muster.Model;

namespace Muster.Reporting.Merging;

/// <summary>Which report decides on which test. It holds no more than a few numbers of each.</summary>
/// <param name="paths">The reports, in the order of their runs.</param>
/// <param name="attempts">The same test in a later report is a further attempt, and not a mistake.</param>
sealed class TestIndex(IReadOnlyList<string> paths, bool attempts)
{
    readonly Dictionary<TestKey, Place> places = [];
    readonly Dictionary<(TestId, int), int> seen = [];
    readonly HashSet<TestKey> repeated = [];
    int report = -1;

    public int Planned { get; private set; }

    public int Extra { get; private set; }

    public bool AnyRepeated => repeated.Count > 0;

    /// <summary>What follows is of the next report.</summary>
    public void StartReport(int index)
    {
        report = index;
        seen.Clear();
    }

    /// <summary>To be asked once for each test of a report, in order.</summary>
    public TestKey KeyOf(TestResult result)
    {
        var alike = (result.Case.Id, result.Module.Index);
        var nth = seen.GetValueOrDefault(alike);
        seen[alike] = nth + 1;
        return new TestKey(result.Case.Id, result.Module.Index, nth);
    }

    public void Add(ReportTest test)
    {
        var key = KeyOf(test.Result);
        var ran = test.Result.Outcome != TestOutcome.NotRun;
        if (!places.TryGetValue(key, out var known))
        {
            places[key] = new Place(report, ran);
            Planned += test.Extra ? 0 : 1;
            Extra += test.Extra ? 1 : 0;
            return;
        }

        if (!attempts)
            throw new MergeException(Twice(test.Result, known));

        repeated.Add(key);
        // A test that a later run did not come to keeps its result.
        if (ran || !known.Ran)
            places[key] = new Place(report, ran);
    }

    /// <summary>The test is in several reports.</summary>
    public bool IsRepeated(TestKey key) => repeated.Contains(key);

    /// <summary>The result is that of the merged run.</summary>
    public bool Decides(TestKey key) => places.TryGetValue(key, out var place) && place.Report == report;

    string Twice(TestResult result, Place known) =>
        $"{Format.FullName(result)} ({result.Module.Name}, {result.Module.TargetFramework}, {result.Module.Platform}) is in {paths[known.Report]} and in {paths[report]}. "
        + "Shards have no test in common; if the later run repeats tests of the earlier one, say --attempts.";

    readonly record struct Place(int Report, bool Ran);
}
