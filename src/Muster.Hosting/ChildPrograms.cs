using System.Collections.Concurrent;
using Muster.Model.Wire;

namespace Muster.Hosting;

/// <summary>Programs that this process has started to run tests in, each with a .NET runtime of its own: whoever debugs one of them debugs the tests.</summary>
/// <remarks>Whoever kills one removes the ends of its debugging channels, as it cannot do that itself.</remarks>
public sealed class ChildPrograms
{
    // Place of the start time among the words.
    const int Born = 19;

    readonly ConcurrentDictionary<int, IReadOnlyList<string>> channels = [];
    volatile bool debugged;

    /// <summary>A debugger holds one of them or this process: what is waited for may take as long as it wants.</summary>
    public bool Debugged
    {
        get => debugged;
        internal set => debugged = value;
    }

    /// <summary>Who learns of them.</summary>
    internal Action<HostMessage> Told { get; set; } = _ => { };

    /// <summary>To be called as soon as a child is started.</summary>
    /// <param name="child">Its process.</param>
    /// <param name="name">Of its file, for people.</param>
    public void Add(int child, string name)
    {
        channels[child] = [.. ChannelsOf(child)];
        Told(new HostMessage.ProgramStarted(child, name));
    }

    /// <summary>The child is dead, however it ended.</summary>
    public void Gone(int child)
    {
        if (!channels.TryRemove(child, out var files))
            return;

        Remove(files);
        Told(new HostMessage.ProgramEnded(child));
    }

    /// <summary>A debugger for .NET can be attached to the child, which has begun its work; null where nobody can tell.</summary>
    internal bool? TakesDebugger(int child) => channels.TryGetValue(child, out var files) && files.Count > 0 ? File.Exists(files[0]) : null;

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
