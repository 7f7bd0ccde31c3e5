using System.Buffers;

namespace Muster.Input;

/// <summary>Which test frameworks a module brings, by its deps file and its folder.</summary>
static class KnownFrameworks
{
    // Names of libraries as a deps file has them: only the start of a string counts. The file is searched and not parsed, for there may be hundreds.
    static readonly SearchValues<string> Libraries = SearchValues.Create(
        ["\"xunit.core/", "\"xunit.extensibility.", "\"xunit.v3.core", "\"xunit.v3.extensibility.", "\"nunit/", "\"nunit.framework/", "\"mstest.testframework/"],
        StringComparison.OrdinalIgnoreCase);

    static readonly SearchValues<string> Platform = SearchValues.Create(["\"microsoft.testing.platform/"], StringComparison.OrdinalIgnoreCase);

    static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    /// <summary>True if the deps file names a framework that Muster drives, or the folder holds an adapter for VSTest.</summary>
    public static bool HasOne(string depsFile) =>
        File.ReadAllText(depsFile).AsSpan().IndexOfAny(Libraries) >= 0
        || Directory.EnumerateFiles(Path.GetDirectoryName(depsFile)!, "*.testadapter.dll", AnyCase).Any();

    /// <summary>True if the deps file names Microsoft.Testing.Platform.</summary>
    public static bool HasPlatform(string depsFile) => File.ReadAllText(depsFile).AsSpan().IndexOfAny(Platform) >= 0;
}
