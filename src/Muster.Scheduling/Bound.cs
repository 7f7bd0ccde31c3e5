namespace Muster.Scheduling;

/// <summary>The least time in which a run could have ended, had its order been perfect.</summary>
public static class Bound
{
    /// <summary>
    /// The longest indivisible piece, or all work shared evenly, whichever is more; in milliseconds.
    /// </summary>
    /// <param name="unit">Which unit a test belongs to; null where the unit may be split, so that the test is the piece.</param>
    /// <param name="threads">How many tests can run at once in a slot that has this test. Those of one unit may be among them.</param>
    /// <param name="slots">How many slots there are.</param>
    public static double Of<T>(IEnumerable<T> tests, Func<T, double> ms, Func<T, object?> unit, Func<T, double> threads, int slots)
    {
        var total = 0.0;
        var longest = 0.0;
        var units = new Dictionary<object, double>();
        foreach (var test in tests)
        {
            var share = ms(test) / Math.Max(1, threads(test));
            total += share;
            if (unit(test) is { } key) share = units[key] = units.GetValueOrDefault(key) + share;
            longest = Math.Max(longest, Math.Max(ms(test), share));
        }

        return Math.Max(longest, total / Math.Max(1, slots));
    }
}
