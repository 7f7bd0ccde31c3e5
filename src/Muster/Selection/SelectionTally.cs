using Muster.Model;

namespace Muster.Selection;

/// <summary>Counts what each selector of a run matches, so that one which matches nothing can be named.</summary>
sealed class SelectionTally(TestSelection selection)
{
    const int MostGuesses = 200_000;

    readonly int[] matched = new int[selection.Selectors.Count];
    readonly HashSet<string>[] words = [.. selection.Selectors.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
    readonly List<TestFilter> filters = [.. selection.Selectors.Where(s => s.Expression is not null).Select(s => s.Expression!), .. selection.Excludes];
    readonly HashSet<string> traits = new(StringComparer.OrdinalIgnoreCase);
    int listedTests;
    int explicitOnly;

    /// <summary>How many tests run, before anything is taken from them for a shard or for what earlier runs say.</summary>
    public int Selected { get; private set; }

    /// <summary>The tests of a module that run.</summary>
    public List<TestCase> Take(IReadOnlyList<TestCase> listed)
    {
        listedTests += listed.Count;
        for (var i = 0; i < matched.Length; i++)
            Count(i, listed);

        if (filters.Count > 0)
            traits.UnionWith(listed.SelectMany(test => test.Traits.Keys));

        var taken = listed.Where(selection.Selects).ToList();
        Selected += taken.Count;
        if (selection.Selectors.Count > 0 && taken.Count == 0)
            explicitOnly += listed.Count(test => test.Explicit && selection.Selects(test with { Explicit = false }));
        return taken;
    }

    /// <summary>Sentences about what was asked for and is not there.</summary>
    public IEnumerable<string> Misses()
    {
        if (listedTests == 0)
            yield break;

        for (var i = 0; i < matched.Length; i++)
        {
            if (matched[i] == 0)
                yield return Miss(selection.Selectors[i], words[i]);
        }

        foreach (var property in filters.SelectMany(filter => filter.Properties).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!FilterProperty.IsBuiltIn(property) && !traits.Contains(property))
                yield return $"No test has the property or trait {property}, which the filter asks for{Guessed(property, FilterProperty.BuiltIn.Concat(traits))}";
        }
    }

    /// <summary>Why nothing was selected, where each selector alone matched something.</summary>
    public string? Conflict()
    {
        if (Selected > 0 || matched.Contains(0))
            return null;
        if (explicitOnly > 0)
            return $"Only explicit tests match ({explicitOnly}): they run when they are named in full, by --test, --class, --filter-uid or an '=' in --filter.";
        if (matched.Length == 0)
            return null;

        var each = selection.Selectors.Select((selector, i) => $"{selector.Option} {selector.Text} ({matched[i]})");
        return $"No test matches all that is asked for, though some match each: {string.Join(", ", each)}{(selection.Excludes.Count > 0 ? "; --exclude takes tests away" : "")}.";
    }

    void Count(int i, IReadOnlyList<TestCase> listed)
    {
        var selector = selection.Selectors[i];
        matched[i] += listed.Count(selector.Matches);
        if (matched[i] > 0)
            words[i].Clear();
        else if (words[i].Count < MostGuesses)
            words[i].UnionWith(listed.SelectMany(selector.Words));
    }

    static string Miss(Selector selector, IEnumerable<string> near) => $"{selector.Option} {selector.Text} matches no test{Guessed(selector.Text, near)}";

    // Who types the start of a name means the rest of it.
    static string Guessed(string typed, IEnumerable<string> near) => (Guess.Nearest(typed, near) ?? Guess.Holding(typed, near)) is { } guess ? $"; did you mean {guess}?" : ".";
}
