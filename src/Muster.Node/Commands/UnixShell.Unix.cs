using System.Diagnostics;

namespace Muster.Node.Commands;

/// <summary><c>/bin/sh -c</c>, in a session of its own: Ctrl-C in a terminal reaches the tool alone, which decides what becomes of the command.</summary>
static class UnixShell
{
    // A file and no pipe: nobody has to read, and what stays behind may write when the run is over. It needs its name no longer than this.
    const string Script = """exec >>"$1" 2>&1 </dev/null; rm -f -- "$1"; exec /bin/sh -c "$2" """;

    internal static ProcessStartInfo Describe(ShellLine line)
    {
        string[] words = ["/bin/sh", "-c", Script, "muster-hook", line.OutputFile, line.Command];
        return FindSetsid() is { } setsid ? new ProcessStartInfo(setsid, words) : new ProcessStartInfo(words[0], words[1..]);
    }

    /// <summary>The tool that gives a process a session of its own; null where it is not installed.</summary>
    internal static string? FindSetsid() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "setsid"))
            .FirstOrDefault(File.Exists);
}
