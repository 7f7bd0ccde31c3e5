namespace Muster.Cli.Options;

/// <summary>Switches of MSBuild, which <c>dotnet test</c> hands on to the build: properties are taken, others told where to go.</summary>
static class BuildSwitches
{
    static readonly string[] Properties = ["/p:", "-property:", "/property:"];

    static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "bl", "binaryLogger", "clp", "consoleLoggerParameters", "fl", "flp", "fileLogger", "fileLoggerParameters", "graph", "graphBuild", "isolate", "m", "maxCpuCount",
        "nr", "nodeReuse", "noAutoResponse", "restore", "restoreProperty", "rp", "terminalLogger", "terminalLoggerParameters", "tl", "tlp", "warnAsError", "warnNotAsError", "warnAsMessage",
    };

    /// <summary>A property as MSBuild lets it be written becomes the option that sets one; any other word stays.</summary>
    public static string Understood(string word) =>
        Properties.FirstOrDefault(start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase)) is { } start ? "--property:" + word[start.Length..] : word;

    /// <summary>What to say to a switch that a build takes and a run does not; null if the word is none.</summary>
    /// <remarks>The parser would take <c>-nodeReuse:false</c> for a number of workers.</remarks>
    public static string? Answer(string word)
    {
        var parts = word.Split(':', 2);
        var name = parts[0].TrimStart('-', '/');
        // As in pytest, -m alone asks for a mark.
        return word is ['-' or '/', ..] && Others.Contains(name) && (name != "m" || parts.Length == 2) && !Path.Exists(word)
            ? $"{word} is a switch of the build; build first, with dotnet build {word}, and then run with --no-build."
            : null;
    }
}
