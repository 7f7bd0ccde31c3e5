using System.Globalization;
using System.Text;

namespace Muster.AcceptanceTests;

/// <summary>Finds what a run has started by what nothing else has in its environment: the tool's own folder.</summary>
static class RunProcesses
{
    /// <summary>All that is alive, without the tool itself. Empty on systems without /proc.</summary>
    public static IReadOnlyList<RunProcess> Of(ToolProcess tool) => Directory.Exists("/proc/self") ? [.. Find(tool)] : [];

    public static IReadOnlyList<RunProcess> HostsOf(ToolProcess tool) => [.. Of(tool).Where(p => p.IsHost)];

    static IEnumerable<RunProcess> Find(ToolProcess tool)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == tool.Id)
                continue;

            // The environment of the dead is empty.
            if (Read(folder, "environ").Contains(tool.Temporary, StringComparison.Ordinal))
                yield return new RunProcess(id, Read(folder, "cmdline").Replace('\0', ' '));
        }
    }

    static string Read(string folder, string file)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

/// <summary>A process of a run.</summary>
sealed record RunProcess(int Id, string Command)
{
    public bool IsHost => Command.Contains("Muster.TestHost.dll", StringComparison.Ordinal);
}
