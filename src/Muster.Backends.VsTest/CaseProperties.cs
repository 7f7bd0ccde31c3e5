using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace Muster.Backends.VsTest;

/// <summary>Properties that adapters attach under names of their own.</summary>
static class CaseProperties
{
    static readonly string[] CategoryProperties = ["MSTestDiscoverer.TestCategory", "NUnit.TestCategory"];

    public static string? ManagedType(this TestCase test) =>
        test.Value("TestCase.ManagedType") as string ?? test.Value("NUnit.ClassName") as string;

    public static string? ManagedMethod(this TestCase test) =>
        test.Value("TestCase.ManagedMethod") as string ?? test.Value("NUnit.MethodName") as string;

    public static bool IsExplicit(this TestCase test) => test.Value("NUnit.Explicit") is true;

    public static string? SkipReason(this TestCase test) => test.Value("XunitSkipReason") as string;

    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? AllTraits(this TestCase test)
    {
        var categories = test.Categories().Select(category => (Name: "Category", Value: category));
        var traits = test.Traits.Select(trait => (trait.Name, trait.Value)).Concat(categories)
            .GroupBy(pair => pair.Name)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(pair => pair.Value).Distinct()]);
        return traits.Count == 0 ? null : traits;
    }

    static IEnumerable<string> Categories(this TestCase test) =>
        CategoryProperties.SelectMany(id => test.Value(id) as string[] ?? []);

    static object? Value(this TestCase test, string id) =>
        test.Properties.FirstOrDefault(property => property.Id == id) is { } property ? test.GetPropertyValue(property) : null;
}
