using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>The tests of a call that share one uid, most often just one, and what came for them.</summary>
/// <param name="tests">In the order in which they were listed.</param>
/// <param name="listed">How many tests of the module have this uid.</param>
sealed class AwaitedUid(IReadOnlyList<FoundTest> tests, int listed)
{
    int starts;
    int ends;
    bool announced;

    /// <summary>Started once more than ended.</summary>
    public bool IsOpen => starts > ends;

    /// <summary>The test that the next end is for.</summary>
    public FoundTest Next => tests[Math.Min(ends, tests.Count - 1)];

    /// <summary>The first test is taken for started; what the app says of that is no news any more.</summary>
    public FoundTest Announce()
    {
        announced = true;
        starts = 1;
        return tests[0];
    }

    /// <summary>Null if that was known.</summary>
    public (FoundTest Test, string? Row)? Start(string name)
    {
        if (announced && ends == 0)
            return null;

        return At(starts++, name);
    }

    /// <summary>Null for the result of an equal test that was not asked for: the framework cannot tell them apart.</summary>
    public (FoundTest Test, string? Row)? End(string name)
    {
        var place = ends++;
        starts = Math.Max(starts, ends);
        return place >= tests.Count && place < listed ? null : At(place, name);
    }

    // What comes after the last is a row that is known only at run time.
    (FoundTest Test, string? Row) At(int place, string name)
    {
        var test = tests[Math.Min(place, tests.Count - 1)];
        return (test, place >= tests.Count || name != test.Name ? name : null);
    }
}
