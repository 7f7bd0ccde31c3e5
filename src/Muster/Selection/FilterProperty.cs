using Muster.Model;

namespace Muster.Selection;

/// <summary>What a property of a filter means for a test.</summary>
static class FilterProperty
{
    static readonly HashSet<string> NameProperties =
        new(["FullyQualifiedName", "Name", "DisplayName", "Method"], StringComparer.OrdinalIgnoreCase);

    // Priority and Owner are traits, but common enough not to be called unknown where no test has them.
    static readonly HashSet<string> OtherProperties =
        new(["ClassName", "Class", "Namespace", "TestCategory", "Category", "Priority", "Owner"], StringComparer.OrdinalIgnoreCase);

    public static bool IsName(string property) => NameProperties.Contains(property);

    public static bool IsBuiltIn(string property) => IsName(property) || OtherProperties.Contains(property);

    public static IReadOnlyList<string> Values(TestCase test, string property) => property.ToUpperInvariant() switch
    {
        "FULLYQUALIFIEDNAME" => FullNames(test),
        "DISPLAYNAME" => [test.Name],
        // What MSTest and NUnit call a test's name differs for rows; either is understood.
        "NAME" => [test.Name, test.Method],
        "CLASSNAME" or "CLASS" => Classes(test),
        "METHOD" => [test.Method],
        "NAMESPACE" => Namespace(test.Class),
        "CATEGORY" or "TESTCATEGORY" => [.. Trait(test, "Category"), .. Trait(test, "TestCategory")],
        _ => Trait(test, property),
    };

    // NUnit's adapter puts a row's arguments into the full name; the method alone is understood as well and means all its rows.
    static string[] FullNames(TestCase test)
    {
        var isRow = test.Name.Length > test.Method.Length && test.Name.StartsWith(test.Method, StringComparison.Ordinal) && test.Name[test.Method.Length] == '(';
        string[] methods = isRow ? [test.Method, test.Name] : [test.Method];
        return [.. Classes(test).SelectMany(name => methods.Select(method => $"{name}.{method}"))];
    }

    // A fixture with parameters has a name of its own, and the class means all of its fixtures.
    static string[] Classes(TestCase test) => test.Fixture is { } fixture ? [test.Class, fixture] : [test.Class];

    static string[] Namespace(string className)
    {
        var end = className.AsSpan(0, Math.Max(className.IndexOf('+', StringComparison.Ordinal), 0)) is { Length: > 0 } outer
            ? outer.LastIndexOf('.')
            : className.LastIndexOf('.');
        return end > 0 ? [className[..end]] : [];
    }

    static IReadOnlyList<string> Trait(TestCase test, string name)
    {
        if (test.Traits.Count == 0)
            return [];

        return [.. test.Traits.Where(trait => trait.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).SelectMany(trait => trait.Value)];
    }
}
