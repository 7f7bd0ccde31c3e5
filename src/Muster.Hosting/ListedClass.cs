using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Hosting;

/// <summary>The tests of one class, by method, in the framework's order.</summary>
sealed class ListedClass
{
    readonly Dictionary<string, List<FoundTest>> methods = [];

    public void Add(FoundTest test)
    {
        if (!methods.TryGetValue(test.Method, out var rows))
            methods[test.Method] = rows = [];
        rows.Add(test);
    }

    public ClassDigest Digest(string name) => ClassDigest.Of(name, [.. methods.Values.SelectMany(rows => rows).Select(t => (t.Method, t.Id))]);

    /// <summary>A row to run in place of one that is not there: that in its place, so that other processes choose others; else any.</summary>
    /// <param name="asked">The row that is not there.</param>
    /// <param name="taken">Rows that are asked for or stand in already; the chosen one is added.</param>
    public FoundTest? StandIn(TestRef asked, HashSet<FoundTest> taken)
    {
        if (!methods.TryGetValue(asked.Method, out var rows))
            return null;

        return asked.Place < rows.Count && taken.Add(rows[asked.Place]) ? rows[asked.Place] : rows.Find(taken.Add);
    }
}
