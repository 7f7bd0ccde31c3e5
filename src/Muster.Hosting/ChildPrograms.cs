using System.Collections.Concurrent;
using System.Diagnostics;

namespace Muster.Hosting;

/// <summary>Children of this process that have a .NET runtime of their own. Whoever kills one removes the ends of its debugging channels, as it cannot do that itself.</summary>
public sealed class ChildPrograms
{
    // Place of the start time among the words.
    const int Born = 19;

    readonly ConcurrentDictionary<int, IReadOnlyList<string>> channels = [];

    /// <summary>To be called as soon as a child is started.</summary>
    public void Add(Process child) => channels[child.Id] = [.. ChannelsOf(child.Id)];

    /// <summary>The child is dead, however it ended.</summary>
    public void Gone(int child)
    {
        if (channels.TryRemove(child, out var files))
            Remove(files);
    }

    /// <summary>This process is about to be killed with its whole group.</summary>
    internal void Forsake()
    {
        foreach (var files in channels.Values)
            Remove(files);
    }

    // Their names hold when the process was born, in clock ticks.
    static IEnumerable<string> ChannelsOf(int id)
    {
        if (!OperatingSystem.IsLinux() || StatWords.Of(id)?.ElementAtOrDefault(Born) is not { } born)
            return [];

        return new[] { $"clr-debug-pipe-{id}-{born}-in", $"clr-debug-pipe-{id}-{born}-out", $"dotnet-diagnostic-{id}-{born}-socket" }
            .Select(name => Path.Combine(Path.GetTempPath(), name));
    }

    static void Remove(IReadOnlyList<string> files)
    {
        try
        {
            foreach (var file in files)
                File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Litter, and no reason to fail.
        }
    }
}
