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
            .SelectMany(Paths)
            .Where(path => Path.IsPathFullyQualified(path) && path.AsSpan().IndexOfAny('$', ';') < 0)
            .Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))
            .Distinct()];
    }

    static IEnumerable<string> Paths(string line)
    {
        var import = Import().Match(line);
        if (!import.Success)
            return [];

        // NuGet's files are imported by a pattern, from a folder that a condition asks for: before the first restore nothing else tells of them.
        var wanted = AskedFor().Matches(line).Select(match => match.Groups["path"].Value).Where(path => !Path.Exists(path));
        return wanted.Append(Place(import.Groups["path"].Value));
    }

    // Of a pattern the folder, where a file that it matches would appear.
    static string Place(string path) => path.Contains('*') ? Path.GetDirectoryName(path[..path.IndexOf('*')]) ?? "" : path;

    [GeneratedRegex("""(Importing project "(?<path>[^"]+)" into project "|Project "(?<path>[^"]+)" was not imported by ")""", RegexOptions.CultureInvariant)]
    private static partial Regex Import();

    [GeneratedRegex("""\bexists\s*\(\s*'(?<path>[^'$*]+)'\s*\)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AskedFor();
}
