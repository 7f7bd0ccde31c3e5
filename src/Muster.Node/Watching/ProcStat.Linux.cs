using System.Globalization;

namespace Muster.Node.Watching;

/// <summary>What <c>/proc/PID/stat</c> says of a process.</summary>
/// <param name="State">One letter: <c>T</c> stopped, <c>Z</c> dead and not yet waited for.</param>
/// <param name="Session">The process that called setsid.</param>
/// <param name="Born">Clock ticks since the machine started.</param>
readonly record struct ProcStat(char State, int Session, long Born)
{
    internal bool IsStopped => State == 'T';

    internal bool IsDead => State is 'Z' or 'X';

    /// <summary>Null if there is no such process, or this is not Linux.</summary>
    internal static ProcStat? Read(int pid)
    {
        if (!OperatingSystem.IsLinux())
            return null;

        try
        {
            return Parse(File.ReadAllText($"/proc/{pid}/stat"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The name in brackets may itself hold blanks and brackets, so fields are counted from the last one.</summary>
    internal static ProcStat? Parse(string line)
    {
        var fields = line[(line.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length < 20
            ? null
            : new(fields[0][0], int.Parse(fields[3], CultureInfo.InvariantCulture), long.Parse(fields[19], CultureInfo.InvariantCulture));
    }
}
