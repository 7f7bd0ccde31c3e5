using Muster.Scheduling;

namespace Muster.Cli.Options;

/// <summary>Reads <c>--dist</c> and <c>-d</c>.</summary>
static class DistReader
{
    static readonly Dictionary<string, DistributionMode> Modes = new(StringComparer.Ordinal)
    {
        ["auto"] = DistributionMode.Auto,
        ["load"] = DistributionMode.Load,
        ["loadscope"] = DistributionMode.LoadScope,
        ["loadfile"] = DistributionMode.LoadFile,
        ["loadgroup"] = DistributionMode.LoadGroup,
        ["worksteal"] = DistributionMode.WorkSteal,
        ["no"] = DistributionMode.No,
    };

    /// <summary>All modes.</summary>
    public static IEnumerable<string> Names => Modes.Keys;

    /// <summary>The mode that the options ask for. No workers (<c>-n 0</c>) is no distribution, whatever else is said, as in xdist.</summary>
    /// <exception cref="UsageException">There is no such mode.</exception>
    public static DistributionMode Read(string? dist, bool distribute, int workers)
    {
        var mode = DistributionMode.Auto;
        if (dist is not null && !Modes.TryGetValue(dist, out mode))
            throw new UsageException($"--dist {dist}: give one of {string.Join(", ", Modes.Keys)}.");
        if (workers == 0)
            return DistributionMode.No;

        return dist is null && distribute ? DistributionMode.Load : mode;
    }
}
