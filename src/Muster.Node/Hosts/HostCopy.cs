using System.Globalization;
using Muster.Node.Copies;
using Muster.Node.Watching;

namespace Muster.Node.Hosts;

/// <summary>The copy of the module's output folder from which a host runs, where it is to have one.</summary>
sealed class HostCopy(HostStart start, HostSurroundings around)
{
    OutputCopy? copy;

    /// <summary>What to start: the module as it is, or the copy once that is made.</summary>
    internal HostStart Start => copy is null ? start : start with { Module = copy.Module };

    /// <summary>Of the copy; null without one.</summary>
    internal string? WorkingDirectory => copy?.Module.WorkingDirectory;

    /// <param name="unwanted">Asked now and then whether to give up.</param>
    /// <returns>Why there is none; null if there is one.</returns>
    internal Verdict? Make(Func<bool> unwanted)
    {
        try
        {
            copy = OutputCopy.Make(start.Module, Path.Combine(around.Folders.Files, string.Create(CultureInfo.InvariantCulture, $"gw{start.Slot}.{start.Host}.copy")), unwanted);
            return null;
        }
        catch (Exception e)
        {
            // Files that are too large, for one, are no error of files to the runtime. Whatever it is, the host ends with it.
            return new(HostLoss.NoCopy, e.Message.TrimEnd('.'));
        }
    }

    /// <summary>When nobody uses it any more.</summary>
    internal void Remove() => copy?.Remove();
}
