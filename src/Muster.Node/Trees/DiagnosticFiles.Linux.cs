namespace Muster.Node.Trees;

/// <summary>What the runtime of a killed process could not remove itself: the ends of its debugger and diagnostic channels.</summary>
static class DiagnosticFiles
{
    /// <param name="born">Clock ticks at which it started: a process of another container may have the same number.</param>
    /// <param name="folder">The temporary folder that the process had.</param>
    internal static void RemoveOf(int pid, long born, string folder)
    {
        foreach (var name in new[] { $"clr-debug-pipe-{pid}-{born}-in", $"clr-debug-pipe-{pid}-{born}-out", $"dotnet-diagnostic-{pid}-{born}-socket" })
            Remove(Path.Combine(folder, name));
    }

    static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Litter, and no reason to fail.
        }
    }
}
