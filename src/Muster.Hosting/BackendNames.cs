namespace Muster.Hosting;

/// <summary>
/// A backend is named by the framework whose tests it lists, <c>nunit</c>; a fallback has what it drives the framework through behind a slash: <c>nunit/vstest</c>.
/// </summary>
static class BackendNames
{
    public const string Adapters = "vstest";

    /// <summary>Server mode of Microsoft.Testing.Platform.</summary>
    public const string Platform = "mtp";

    /// <summary>The backend that drives the tests of another one through what is named.</summary>
    public static string Through(string engine, string way) => $"{engine}/{way}";

    public static bool IsApp(string backend) => backend.Split('/')[^1] == Platform;

    /// <summary>How tests run under it, as the rest of a sentence.</summary>
    public static string InWords(string backend) => backend.Split('/')[^1] switch
    {
        Adapters => "through their VSTest adapter",
        Platform => "in an app of their own, through Microsoft.Testing.Platform",
        _ => "without the Main of their app",
    };

    /// <summary>What a test's framework adds to its id, as one method may be a test of two frameworks. It is the same for engine and fallback, and for all versions.</summary>
    public static string FamilyOf(string backend) => backend.Split('/')[0].TrimEnd('2', '3');

    /// <summary>The last part of the name of the assembly and of the class that implement it.</summary>
    public static string ImplementationOf(string backend) => backend.Split('/') switch
    {
        ["xunit2"] => "Xunit2",
        ["xunit3"] => "Xunit3",
        ["nunit"] => "NUnit",
        [.., Adapters] => "VsTest",
        [.., Platform] => "Mtp",
        _ => throw new ArgumentException($"No backend is called {backend}.", nameof(backend)),
    };
}
