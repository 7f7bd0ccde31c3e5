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

    static readonly HashSet<string> CategoryNames = new(["Category", "TestCategory"], StringComparer.OrdinalIgnoreCase);

    public static bool IsName(string property) => NameProperties.Contains(property);

    public static bool IsBuiltIn(string property) => IsName(property) || OtherProperties.Contains(property);

    public static IEnumerable<string> BuiltIn => NameProperties.Concat(OtherProperties);

    /// <summary>The values of a trait, category or property.</summary>
    /// <remarks>NUnit and MSTest know categories, under either name. For xUnit.net these are traits like any others, and two different ones.</remarks>
    public static IReadOnlyList<string> Traits(TestCase test, string name) =>
        CategoryNames.Contains(name) && !IsXunit(test) ? [.. CategoryNames.SelectMany(category => Trait(test, category))] : Trait(test, name);

    /// <summary>The names that are the test's alone, and not those of its class as well.</summary>
    public static IReadOnlyList<string> OwnNames(TestCase test, string property) => property.ToUpperInvariant() switch
    {
        "FULLYQUALIFIEDNAME" => test.FullName is { } name ? [$"{test.Class}.{test.Method}", name] : [$"{test.Class}.{test.Method}"],
        "DISPLAYNAME" => [test.Name],
        "METHOD" => [test.Method],
        // MSTest's adapter knows no other name of a row.
        "NAME" => test.Backend == "vstest" ? [test.Name] : [test.Name, test.Method],
        _ => [],
    };

    public static IReadOnlyList<string> Values(TestCase test, string property) => property.ToUpperInvariant() switch
    {
        "FULLYQUALIFIEDNAME" => [.. OwnNames(test, property), .. OfFixture(test), .. NUnitNames.FullOnesOfSuites(test)],
        "NAME" => [.. OwnNames(test, property), .. NUnitNames.OfSuites(test)],
        "DISPLAYNAME" or "METHOD" => OwnNames(test, property),
        // A fixture with parameters has a name of its own, and the class means all of its fixtures.
        "CLASSNAME" or "CLASS" => test.Fixture is { } fixture ? [test.Class, fixture] : [test.Class],
        "NAMESPACE" => ClassName.Namespace(test.Class) is { } name ? [name] : [],
        _ => Traits(test, property),
    };

    static string[] OfFixture(TestCase test) => test.Fixture is { } fixture ? [$"{fixture}.{test.Method}"] : [];

    static bool IsXunit(TestCase test) => test.Backend.StartsWith("xunit", StringComparison.Ordinal);

    static IReadOnlyList<string> Trait(TestCase test, string name)
    {
        if (test.Traits.Count == 0)
            return [];

        return [.. test.Traits.Where(trait => trait.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).SelectMany(trait => trait.Value)];
    }
}
