using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Muster.Input;

/// <summary>The projects that a solution lists. How it builds them is MSBuild's matter.</summary>
static partial class SolutionFile
{
    /// <summary>Full paths, in the order of the file.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static IReadOnlyList<string> Projects(string path)
    {
        try
        {
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".SLNX" => From(path, XDocument.Load(path).Descendants("Project").Select(project => (string?)project.Attribute("Path"))),
                ".SLNF" => OfFilter(path),
                _ => From(path, ProjectLine().Matches(File.ReadAllText(path)).Select(match => match.Groups["path"].Value)),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new UsageException($"The solution {path} cannot be read: {e.Message}");
        }
    }

    static IReadOnlyList<string> OfFilter(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var solution = json.RootElement.GetProperty("solution");
        var whole = FullPath(path, solution.GetProperty("path").GetString()!);
        return From(whole, solution.GetProperty("projects").EnumerateArray().Select(project => project.GetString()));
    }

    static IReadOnlyList<string> From(string solution, IEnumerable<string?> paths) =>
        [.. paths.OfType<string>().Where(path => path.EndsWith("proj", StringComparison.OrdinalIgnoreCase)).Select(path => FullPath(solution, path)).Distinct()];

    // Solutions are written with backslashes on every system.
    static string FullPath(string solution, string path) =>
        Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), Path.GetDirectoryName(solution)!);

    [GeneratedRegex("""^\s*Project\("[^"]*"\)\s*=\s*"[^"]*"\s*,\s*"(?<path>[^"]+)"\s*,""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ProjectLine();
}
