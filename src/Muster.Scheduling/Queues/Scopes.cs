namespace Muster.Scheduling.Queues;

/// <summary>In what the modes differ: which tests go to one slot together.</summary>
static class Scopes
{
    /// <summary>The name of a test's scope; null where the test is a scope of its own.</summary>
    public static Func<TestPlan, string?> Of(DistributionMode mode) => mode switch
    {
        DistributionMode.LoadScope => test => test.Class,
        DistributionMode.LoadFile => test => test.File ?? test.Class,
        DistributionMode.LoadGroup => Group,
        _ => _ => null,
    };

    /// <summary>Tests by scope, in the order in which the scopes are first met.</summary>
    public static IEnumerable<IReadOnlyList<Entry>> Split(IEnumerable<Entry> entries, Func<TestPlan, string?> scopeOf)
    {
        var scopes = new List<IReadOnlyList<Entry>>();
        var named = new Dictionary<string, List<Entry>>();
        foreach (var entry in entries)
        {
            if (scopeOf(entry.Test) is not { } name) scopes.Add([entry]);
            else if (named.TryGetValue(name, out var scope)) scope.Add(entry);
            else scopes.Add(named[name] = [entry]);
        }

        return scopes;
    }

    static string? Group(TestPlan test) =>
        test.Groups.Count == 0 ? null : string.Join('_', test.Groups.Order(StringComparer.Ordinal));
}
