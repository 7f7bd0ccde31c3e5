using System.Globalization;
using Muster.Node.Output;

namespace Muster.Node.Hosts;

/// <summary>What lies on disk for one host: its output and its slot's folder.</summary>
sealed class HostFiles
{
    readonly HostSurroundings around;

    internal HostFiles(HostStart start, string token, HostSurroundings around, Action<OutputPart> print)
    {
        this.around = around;
        var name = string.Create(CultureInfo.InvariantCulture, $"gw{start.Slot}.{start.Host}");
        // Written before the slot is entered: what cannot be written must not keep the slot.
        var settings = Keep(start.Module.Settings, name + ".runsettings");
        var own = start.Module.OwnSettings == start.Module.Settings ? settings : Keep(start.Module.OwnSettings, name + ".own.runsettings");
        Place = new(
            around.Folders.SocketPath,
            Path.Combine(around.Folders.Files, name + ".out"),
            Path.Combine(around.Folders.Files, name + ".err"),
            around.Slots.Enter(start.Slot, start.Host),
            settings,
            own,
            token);
        var files = new OutputPair(Place.Out, Place.Err);
        Output = new(files, around.Options.OutputFileLimit, around.Options.FollowOutput ? new(files, print) : null);
    }

    internal HostPlace Place { get; }

    internal OutputCutter Output { get; }

    // They may hold passwords: the folder is its user's alone, and goes with the run.
    string? Keep(string? settings, string file)
    {
        if (settings is null)
            return null;

        var path = Path.Combine(around.Folders.Files, file);
        File.WriteAllText(path, settings);
        return path;
    }

    /// <param name="emptySlot">False while something may still write there.</param>
    internal void Release(bool emptySlot)
    {
        Output.Dispose();
        if (emptySlot)
            around.Slots.Leave(Place.Temp);
    }
}
