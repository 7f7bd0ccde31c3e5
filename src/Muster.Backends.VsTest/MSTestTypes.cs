namespace Muster.Backends.VsTest;

/// <summary>Finds types of MSTest, whose assemblies bear other names in each generation.</summary>
static class MSTestTypes
{
    static readonly string[] Names =
    [
        "MSTest.TestAdapter", "MSTestAdapter.PlatformServices", "MSTest.TestFramework", "MSTest.TestFramework.Extensions",
        "Microsoft.VisualStudio.TestPlatform.MSTest.TestAdapter", "Microsoft.VisualStudio.TestPlatform.MSTestAdapter.PlatformServices",
        "Microsoft.VisualStudio.TestPlatform.TestFramework", "Microsoft.VisualStudio.TestPlatform.TestFramework.Extensions",
    ];

    /// <summary>Null if no assembly that is loaded has it.</summary>
    /// <param name="type">With its namespace.</param>
    public static Type? Find(string type) => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => Names.Contains(assembly.GetName().Name))
        .Select(assembly => assembly.GetType(type))
        .FirstOrDefault(found => found is not null);
}
