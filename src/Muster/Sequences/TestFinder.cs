using Muster.Model;

namespace Muster.Sequences;

/// <summary>Finds the one test that somebody means.</summary>
static class TestFinder
{
    const int NamesTold = 8;

    const StringComparison Ignore = StringComparison.OrdinalIgnoreCase;

    // A whole name goes before a part of one: who types the name of a method means it, though others may begin with it.
    static readonly Func<NamedTest, string, bool>[] Ways =
    [
        (test, text) => test.ToString().Equals(text, StringComparison.Ordinal),
        (test, text) => FullName(test).Equals(text, StringComparison.Ordinal),
        (test, text) => test.Name.Equals(text, Ignore) || test.Method.Equals(text, Ignore) || FullName(test).Equals(text, Ignore),
        (test, text) => test.ToString().Contains(text, Ignore) || FullName(test).Contains(text, Ignore),
    ];

    /// <summary>The test with this id, or this name, or this in its name.</summary>
    /// <param name="asked">What the user typed, with its option, for messages.</param>
    /// <param name="text">An id, a name or a part of one.</param>
    /// <param name="tests">Among which.</param>
    /// <param name="place">Where they are: "gw3 of run.json".</param>
    /// <exception cref="UsageException">None is called so, or several are.</exception>
    public static NamedTest Find(string asked, string text, IEnumerable<NamedTest> tests, string place)
    {
        var all = tests.Distinct().ToList();
        if (TestId.TryParse(text, out var id) && all.Find(test => test.Id == id) is { } same)
            return same;

        var likes = string.IsNullOrWhiteSpace(text) ? [] : Ways.Select(way => all.Where(test => way(test, text)).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
        return likes switch
        {
            [var one] => one,
            [] => throw new UsageException($"{asked}: no test of {place} is called so{Guessed(text, all)}"),
            _ => throw new UsageException($"{asked}: {likes.Count} tests of {place} are called so. Give the whole name of one, or its id:{Names(likes)}"),
        };
    }

    static string Names(List<NamedTest> likes) =>
        string.Concat(likes.Take(NamesTold).Select(test => $"\n  {test.Id} {test}")) + (likes.Count > NamesTold ? $"\n  … and {likes.Count - NamesTold} more" : "");

    static string Guessed(string text, List<NamedTest> all) =>
        Guess.Nearest(text, all.SelectMany(test => new[] { test.Method, Simple(test), $"{Simple(test)}.{test.Method}", FullName(test), test.Name }).Distinct()) is { } near ? $"; did you mean {near}?" : ".";

    static string Simple(NamedTest test) => test.Class[(test.Class.LastIndexOfAny(['.', '+']) + 1)..];

    static string FullName(NamedTest test) => $"{test.Class}.{test.Method}";
}
