namespace Muster.Scheduling;

/// <summary>The least time in which a run could have ended, had its order been perfect.</summary>
public static class Bound
{
    /// <summary>
    /// The longest indivisible piece, or all work shared evenly, whichever is more; in milliseconds.
    /// </summary>
    /// <param name="unit">Which unit a test belongs to; null where the unit may be split, so that the test is the piece.</param>
    /// <param name="atOnce">How many tests can run at once: slots, times the threads of each.</param>
    public static double Of<T>(IEnumerable<T> tests, Func<T, double> ms, Func<T, object?> unit, int atOnce)
    {
        var total = 0.0;
        var longest = 0.0;
        var units = new Dictionary<object, double>();
        foreach (var test in tests)
        {
            var piece = ms(test);
            total += piece;
            if (unit(test) is { } key) piece = units[key] = units.GetValueOrDefault(key) + piece;
            longest = Math.Max(longest, piece);
        }

        return Math.Max(longest, total / Math.Max(1, atOnce));
    }
}
