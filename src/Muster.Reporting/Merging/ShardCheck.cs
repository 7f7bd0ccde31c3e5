using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Merging;

/// <summary>Conservation over shards: what was divided among several runs must be there from all of them.</summary>
static class ShardCheck
{
    /// <summary>What is missing. A single report only changes its form, and nothing is missing in it.</summary>
    /// <param name="runs">The runs that are joined.</param>
    /// <param name="attempts">Some of them repeat others: one whole division is enough.</param>
    public static IEnumerable<RunProblem> Problems(IReadOnlyList<ReportRun> runs, bool attempts)
    {
        if (runs.Count == 1)
            return [];

        var divisions = runs.Select(r => r.Shard).OfType<ShardDescription>().GroupBy(s => s.Count).SelectMany(DivisionsOf).ToList();
        if (attempts && divisions.Any(d => d.Missing.Count == 0))
            return [];

        return divisions.Where(d => d.Missing.Count > 0).Select(d => new RunProblem(ProblemKind.Lost, null, Sentence(d, divisions.Count > 1)));
    }

    // A run that was stopped before it knew its tests belongs to whichever division there is.
    static IEnumerable<Division> DivisionsOf(IGrouping<int, ShardDescription> shards)
    {
        var early = shards.Where(s => s.Division is null).Select(s => s.Number).ToList();
        var known = shards.Where(s => s.Division is not null).GroupBy(s => s.Division).ToList();
        if (known.Count == 0)
            return [new Division(shards.Key, null, [], Missing(shards.Key, early))];

        return known.Select(d => new Division(shards.Key, d.Key, d.First().Tests, Missing(shards.Key, [.. early, .. d.Select(s => s.Number)])));
    }

    static List<int> Missing(int count, IEnumerable<int> there) => [.. Enumerable.Range(1, count).Except(there)];

    static string Sentence(Division division, bool several)
    {
        var (which, verb) = division.Missing is [var one] ? ($"Shard {one}", "is") : ($"Shards {string.Join(", ", division.Missing)}", "are");
        var tests = division.Tests.Count == 0 ? "" : $", and with it {division.Missing.Sum(number => division.Tests[number - 1])} of {division.Tests.Sum()} tests";
        return several
            ? $"{which} of {division.Count} {verb} missing of division {division.Print}{tests}. The runs divided their tests in different ways, so that some may have run nowhere: give all of them the same --history or --history-from."
            : $"{which} of {division.Count} {verb} missing{tests}. Give the reports of all shards.";
    }

    sealed record Division(int Count, string? Print, IReadOnlyList<int> Tests, IReadOnlyList<int> Missing);
}
