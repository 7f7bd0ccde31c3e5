using System.Globalization;

namespace Muster.Hosting;

/// <summary>What Linux says of a process in <c>/proc/PID/stat</c>.</summary>
static class StatWords
{
    /// <summary>The words behind the name of the process, which may itself hold spaces; null if there is no such process.</summary>
    public static string[]? Of(int process)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            return stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
