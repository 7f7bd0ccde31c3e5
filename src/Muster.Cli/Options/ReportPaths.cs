using System.CommandLine;

namespace Muster.Cli.Options;

/// <summary>Where reports go.</summary>
static class ReportPaths
{
    /// <summary>Refuses before the run what could only fail at its end.</summary>
    /// <exception cref="UsageException">A path is none, or two are the same.</exception>
    public static void Check(ParseResult parsed, params Option<string[]>[] options)
    {
        var paths = options.SelectMany(o => (parsed.GetValue(o) ?? []).Select(path => (o.Name, Path: Full(o.Name, path)))).ToList();
        foreach (var (name, path) in paths.Where(p => Directory.Exists(p.Path)))
            throw new UsageException($"{name} {path}: that is a folder. Give the name of a file.");

        // Devices may take several.
        if (paths.GroupBy(p => p.Path).FirstOrDefault(p => p.Count() > 1 && !p.Key.StartsWith("/dev/", StringComparison.Ordinal)) is { } same)
            throw new UsageException($"{string.Join(" and ", same.Select(p => p.Name))} both name {same.Key}. Give each a file of its own.");
    }

    /// <exception cref="UsageException">The path is empty, as where a script's variable is not set.</exception>
    public static string Full(string option, string path) =>
        path.Trim().Length > 0 ? Path.GetFullPath(path) : throw new UsageException($"{option}: give a path.");
}
