namespace Muster.Storage;

/// <summary>Keeps a history from growing for ever.</summary>
static class HistoryLimits
{
    public const int Days = 90;
    public const int Tests = 250_000;
    public const int Units = 50_000;

    /// <summary>Drops what was not seen for long, and the oldest of what is too much.</summary>
    public static void Apply(ModuleHistory history, int today)
    {
        Drop(history.Tests, timing => timing.Day, Tests, today);
        Drop(history.Fixtures, timing => timing.Day, Units, today);
        Drop(history.Whole, day => day, Units, today);
    }

    /// <summary>Drops entries of long ago, and the oldest beyond a number.</summary>
    public static void Drop<TKey, TValue>(Dictionary<TKey, TValue> entries, Func<TValue, int> dayOf, int limit, int today)
        where TKey : notnull
    {
        foreach (var (key, value) in entries)
        {
            if (dayOf(value) < today - Days)
                entries.Remove(key);
        }

        foreach (var (key, _) in entries.OrderBy(entry => dayOf(entry.Value)).Take(Math.Max(0, entries.Count - limit)).ToList())
            entries.Remove(key);
    }
}
