using Muster.Model;

namespace Muster.Selection;

/// <summary>One thing that the user asks for with one of the selecting options.</summary>
/// <param name="Option">Its kind: of several selectors of one kind a test must match any, and one of each kind that is given.</param>
/// <param name="Text">What the user wrote.</param>
/// <param name="Matches">Does it hold for a test?</param>
/// <param name="Names">Does it ask for this very test, so that an explicit one runs?</param>
public sealed record Selector(string Option, string Text, Func<TestCase, bool> Matches, Func<TestCase, bool> Names)
{
    /// <summary>Words of tests among which a misspelt text has its likes; none where a guess makes no sense.</summary>
    internal Func<TestCase, IEnumerable<string>> Words { get; private init; } = _ => [];

    /// <summary>The filter, where that is what the selector is.</summary>
    internal TestFilter? Expression { get; private init; }

    /// <summary><c>--filter</c>: an expression in VSTest's grammar.</summary>
    public static Selector Filter(TestFilter filter) => new("--filter", filter.Text, filter.Matches, filter.Names) { Expression = filter };

    /// <summary><c>--test</c>: part of the name, class and method or what the framework shows; a whole one names the test.</summary>
    public static Selector Test(string name) => new(
        "--test",
        name,
        test => FullName(test).Contains(name, Ignore) || test.Name.Contains(name, Ignore),
        test => FullName(test).Equals(name, Ignore) || test.Name.Equals(name, Ignore) || test.Method.Equals(name, Ignore))
    {
        Words = test => [test.Method, SimpleName(test.Class), $"{SimpleName(test.Class)}.{test.Method}", FullName(test)],
    };

    /// <summary><c>--class</c>: the whole name of a class, or its end from a point on.</summary>
    public static Selector Class(string name) => new(
        "--class",
        name,
        test => IsEndOf(Points(name), Points(test.Class)),
        test => Points(test.Class).Equals(Points(name), Ignore))
    {
        Words = test => [SimpleName(test.Class), test.Class],
    };

    /// <summary><c>--trait</c>: a trait, category or property with its value.</summary>
    /// <exception cref="UsageException">It is not of the form NAME=VALUE.</exception>
    public static Selector Trait(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0 || sign == text.Length - 1)
            throw new UsageException($"--trait {text}: give NAME=VALUE, for example --trait Category=Slow.");

        var (name, value) = (text[..sign].Trim(), text[(sign + 1)..].Trim());
        return new Selector("--trait", text, test => FilterProperty.Traits(test, name).Contains(value, StringComparer.OrdinalIgnoreCase), _ => false)
        {
            Words = test => FilterProperty.Traits(test, name).Select(v => $"{name}={v}"),
        };
    }

    /// <summary><c>--filter-uid</c>: the stable id, as it is in the JSON report and in <c>muster list --format json</c>.</summary>
    /// <exception cref="UsageException">It is no such id.</exception>
    public static Selector Id(string text)
    {
        if (!TestId.TryParse(text.Trim(), out var id))
            throw new UsageException($"--filter-uid {text}: an id has 32 hexadecimal digits; `muster list --format json` shows them.");

        return new Selector("--filter-uid", text, test => test.Id == id, test => test.Id == id);
    }

    const StringComparison Ignore = StringComparison.OrdinalIgnoreCase;

    static string FullName(TestCase test) => $"{test.Class}.{test.Method}";

    static string SimpleName(string name) => name[(name.LastIndexOfAny(['.', '+']) + 1)..];

    // A nested class is written with a point in code and with a plus by reflection.
    static string Points(string name) => name.Replace('+', '.');

    static bool IsEndOf(string part, string name) =>
        name.EndsWith(part, Ignore) && (name.Length == part.Length || name[^(part.Length + 1)] == '.');
}
