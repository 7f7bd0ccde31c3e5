namespace Muster.Scheduling.Queues;

/// <summary>Makes pieces of tests. Ids are given when the pieces are handed out.</summary>
static class Cut
{
    public static Piece Whole(int module, UnitPlan unit)
    {
        var tests = new int[unit.Tests.Count];
        for (var i = 0; i < tests.Length; i++) tests[i] = unit.Tests[i].Index;
        return new Piece(0, module, unit.Backend, unit.Units, tests);
    }

    /// <summary>A piece of tests that are all of one unit.</summary>
    public static Piece Of(int module, ReadOnlySpan<Entry> entries)
    {
        var unit = entries[0].Unit;
        var tests = new int[entries.Length];
        for (var i = 0; i < tests.Length; i++) tests[i] = entries[i].Test.Index;
        return new Piece(0, module, unit.Backend, [unit.Key], tests) { Parts = tests.Length < unit.Tests.Count ? [unit.Key] : [] };
    }

    /// <summary>How many entries from a place on are of the same unit, at most <paramref name="limit"/>.</summary>
    public static int RunLength(ReadOnlySpan<Entry> entries, int limit)
    {
        var length = 1;
        while (length < limit && length < entries.Length && ReferenceEquals(entries[length].Unit, entries[0].Unit)) length++;
        return length;
    }

    /// <summary>As few pieces as there are backends.</summary>
    public static IEnumerable<Piece> Merged(int module, IEnumerable<Entry> entries) =>
        entries.GroupBy(entry => entry.Unit.Backend).Select(group => Merged(module, group.Key, [.. group]));

    static Piece Merged(int module, string backend, Entry[] entries)
    {
        var units = entries.GroupBy(entry => entry.Unit).ToArray();
        var parts = units.Where(unit => unit.Count() < unit.Key.Tests.Count).Select(unit => unit.Key.Key);
        return new Piece(0, module, backend, [.. units.Select(unit => unit.Key.Key)], [.. entries.Select(entry => entry.Test.Index)]) { Parts = [.. parts] };
    }
}
