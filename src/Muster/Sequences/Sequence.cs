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

    /// <summary>The sequence up to a test that is in it; what began later is left out.</summary>
    public Sequence Until(NamedTest last)
    {
        var at = Calls.TakeWhile(call => !call.Contains(last)).Count();
        return this with { Calls = [.. Calls.Take(at), [.. Calls[at].TakeWhile(test => test != last), last]] };
    }

    /// <summary>The same calls with some of their tests only; a call that has none is not made.</summary>
    public Sequence Only(IReadOnlySet<NamedTest> tests) =>
        this with { Calls = [.. Calls.Select(call => call.Where(tests.Contains).ToList()).Where(call => call.Count > 0)] };
}
