namespace Muster.Scheduling.Serial;

/// <summary>All batons of a run, over all modules, and which test needs which.</summary>
sealed class BatonBook
{
    readonly Dictionary<string, Baton> batons = [];
    readonly Dictionary<string, BatonSet> sets = [];
    readonly Dictionary<int, IReadOnlyList<string>> names = [];
    bool released;

    /// <summary>False as long as no test of the run needs any: then all of this costs nothing.</summary>
    public bool IsUsed => names.Count > 0;

    public void Add(UnitPlan unit)
    {
        foreach (var test in unit.Tests)
            if (test.Batons.Count > 0) names[test.Index] = test.Batons;
    }

    public BatonSet Of(IEnumerable<int> tests) => IsUsed ? SetOf(tests.SelectMany(test => names.GetValueOrDefault(test) ?? [])) : BatonSet.None;

    public void Release(BatonSet set)
    {
        set.Release();
        released |= !set.IsEmpty;
    }

    /// <summary>Something was released since the last call: who waited may go on.</summary>
    public bool TakeReleased()
    {
        var was = released;
        released = false;
        return was;
    }

    // The same set for the same names, so that it can stand for a lane.
    BatonSet SetOf(IEnumerable<string> needed)
    {
        var sorted = needed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (sorted.Length == 0) return BatonSet.None;
        var key = string.Join('\n', sorted);
        if (!sets.TryGetValue(key, out var set)) sets[key] = set = new BatonSet([.. sorted.Select(BatonOf)]);
        return set;
    }

    Baton BatonOf(string name)
    {
        if (!batons.TryGetValue(name, out var baton)) batons[name] = baton = new Baton();
        return baton;
    }
}
