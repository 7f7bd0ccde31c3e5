namespace Muster.AcceptanceTests;

/// <summary>What a run must not leave behind: processes, and files in the temporary folder.</summary>
static class Leavings
{
    public static async Task AssertNoneAsync(ToolProcess tool)
    {
        await Eventually.IsAsync(() => RunProcesses.Of(tool).Count == 0, () => "all processes of the run end; alive: " + string.Join(", ", RunProcesses.Of(tool)));
        await Eventually.IsAsync(() => Files(tool).Length == 0, () => "the run's temporary files vanish; there: " + string.Join(", ", Files(tool)));
    }

    static string[] Files(ToolProcess tool) => [.. FoldersOfRuns(tool), .. Channels(tool)];

    /// <summary>The ends of debugging channels, which the runtime of a killed process cannot remove.</summary>
    static IEnumerable<string> Channels(ToolProcess tool) =>
        Directory.EnumerateFiles(tool.Temporary, "dotnet-diagnostic-*").Concat(Directory.EnumerateFiles(tool.Temporary, "clr-debug-pipe-*"));

    static string[] FoldersOfRuns(ToolProcess tool) =>
        [.. Directory.EnumerateDirectories(tool.Temporary, "muster-*").Where(f => Path.GetFileName(f)["muster-".Length..].All(char.IsAsciiDigit)).SelectMany(Directory.EnumerateFileSystemEntries)];
}
