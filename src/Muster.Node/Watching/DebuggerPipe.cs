namespace Muster.Node.Watching;

/// <summary>Whether a managed debugger holds a process, told from outside: at a breakpoint the process cannot say it, and of a debugger that was killed it never learns.</summary>
/// <remarks>The runtime of the debugged opens this pipe when a debugger comes, and makes a new one of the same name when that lets it go or ends.</remarks>
static class DebuggerPipe
{
    /// <summary>Null if it cannot be told: there is no such process, or this is not Linux.</summary>
    internal static bool? IsOpen(int pid)
    {
        if (!OperatingSystem.IsLinux())
            return null;

        try
        {
            return Directory.EnumerateFileSystemEntries($"/proc/{pid}/fd").Any(entry => IsOf(pid, new FileInfo(entry).LinkTarget));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // One that is no longer used stays open under the name "… (deleted)".
    static bool IsOf(int pid, string? target) =>
        target is not null && target.EndsWith("-in", StringComparison.Ordinal) && Path.GetFileName(target.AsSpan()).StartsWith($"clr-debug-pipe-{pid}-");
}
