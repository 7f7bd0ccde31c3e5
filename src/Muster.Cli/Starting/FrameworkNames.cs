namespace Muster.Cli.Starting;

/// <summary>Which test framework a built module brings, in words for people.</summary>
static class FrameworkNames
{
    static readonly (string Library, string Name)[] Libraries =
    [
        ("\"xunit.v3.", "xUnit.net v3"), ("\"xunit.core/", "xUnit.net v2"), ("\"nunit/", "NUnit"), ("\"mstest.testframework/", "MSTest"), ("\"tunit.", "TUnit"),
    ];

    /// <summary>Null if the module is not built, or brings none that is known.</summary>
    public static string? Of(string depsFile)
    {
        if (!File.Exists(depsFile))
            return null;

        var text = File.ReadAllText(depsFile);
        var names = Libraries.Where(library => text.Contains(library.Library, StringComparison.OrdinalIgnoreCase)).Select(library => library.Name).ToList();
        return names.Count > 0 ? string.Join(" and ", names) : null;
    }
}
