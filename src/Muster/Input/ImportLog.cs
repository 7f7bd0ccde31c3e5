using System.Text.RegularExpressions;

namespace Muster.Input;

/// <summary>Reads which files an evaluation imported from MSBuild's log, written with MSBUILDLOGIMPORTS=1 in English.</summary>
static partial class ImportLog
{
    /// <summary>Full paths, files that do not exist included; empty if the log does not say.</summary>
    public static IReadOnlyList<string> Read(string log)
    {
        if (!File.Exists(log))
            return [];

        return [.. File.ReadLines(log)
            .Select(line => Import().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["path"].Value)
            .Where(path => Path.IsPathFullyQualified(path) && path.AsSpan().IndexOfAny('*', '$', ';') < 0)
            .Select(Path.GetFullPath)
            .Distinct()];
    }

    [GeneratedRegex("""(Importing project "(?<path>[^"]+)" into project "|Project "(?<path>[^"]+)" was not imported by ")""", RegexOptions.CultureInvariant)]
    private static partial Regex Import();
}
