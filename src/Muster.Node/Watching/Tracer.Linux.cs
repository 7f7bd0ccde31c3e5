using System.Globalization;

namespace Muster.Node.Watching;

/// <summary>Who holds a process by ptrace: gdb, lldb, strace.</summary>
static class Tracer
{
    const string Label = "TracerPid:";

    /// <summary>0 if nobody does, there is no such process, or this is not Linux.</summary>
    internal static int Of(int pid)
    {
        if (!OperatingSystem.IsLinux())
            return 0;

        try
        {
            return Parse(File.ReadLines($"/proc/{pid}/status"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    internal static int Parse(IEnumerable<string> status) =>
        status.FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal)) is { } line
        && int.TryParse(line.AsSpan(Label.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var tracer) ? tracer : 0;
}
