namespace Muster.Hosting;

/// <summary>What the node tells a host on its command line.</summary>
sealed record HostArguments(string Assembly, string Socket, string? OutFile, string? ErrFile, string? Settings, string? OwnSettings, string? Attachments, bool FollowOutput)
{
    /// <summary>Reads <c>--name value</c> pairs. Only the node writes them, so a mistake is a defect and may throw.</summary>
    public static HostArguments Parse(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
            values[args[i]] = args[i + 1];

        return new HostArguments(
            Path.GetFullPath(values["--assembly"]),
            values["--socket"],
            values.GetValueOrDefault("--out"),
            values.GetValueOrDefault("--err"),
            values.GetValueOrDefault("--settings"),
            values.GetValueOrDefault("--own-settings"),
            values.GetValueOrDefault("--attachments"),
            values.ContainsKey("--follow-output"));
    }
}
