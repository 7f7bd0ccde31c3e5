namespace Muster.Sequences;

/// <summary>What one process was given, to be given to one process again.</summary>
public sealed record Sequence
{
    /// <summary>Its calls, in order; each with its tests, in the order in which they began.</summary>
    public required IReadOnlyList<IReadOnlyList<NamedTest>> Calls { get; init; }

    /// <summary>How many tests may run at once; 0 for as many as the module asks for.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>All tests, call after call.</summary>
    public IEnumerable<NamedTest> Tests => Calls.SelectMany(call => call);

    /// <summary>The sequence up to the last time that a test is in it; what began later is left out, and where the test ran before.</summary>
    public Sequence Until(NamedTest last)
    {
        var at = Calls.Count - 1 - Calls.Reverse().TakeWhile(call => !call.Contains(last)).Count();
        var before = Calls.Take(at).Select(call => call.Where(test => test != last).ToList()).Where(call => call.Count > 0);
        return this with { Calls = [.. before, [.. Calls[at].TakeWhile(test => test != last), last]] };
    }

    /// <summary>The same calls with some of their tests only; a call that has none is not made.</summary>
    public Sequence Only(IReadOnlySet<NamedTest> tests) =>
        this with { Calls = [.. Calls.Select(call => call.Where(tests.Contains).ToList()).Where(call => call.Count > 0)] };
}
