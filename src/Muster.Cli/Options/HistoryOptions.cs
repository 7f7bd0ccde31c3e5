using System.CommandLine;
using Muster.Reporting.Durations;
using Muster.Storage;

namespace Muster.Cli.Options;

/// <summary>Options for what is known of earlier runs.</summary>
sealed class HistoryOptions
{
    readonly Option<string?> history = new("--history")
    {
        Description = "Keep durations and outcomes of runs in this folder, for a cache of the CI system, instead of .muster.",
        HelpName = "FOLDER",
    };

    readonly Option<string[]> from = new("--history-from")
    {
        Description = "Take durations from a TRX file or a JSON report of an earlier run; any number of times.",
        HelpName = "FILE",
    };

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [history, from];

    /// <summary>Full path of the folder; null if none is named.</summary>
    /// <exception cref="UsageException">It cannot be one.</exception>
    public string? Folder(ParseResult parsed)
    {
        if (parsed.GetValue(history) is not { } path)
            return null;

        var full = ReportPaths.Full("--history", path);
        return !File.Exists(full) ? full : throw new UsageException($"--history {path}: that is a file. Name a folder; it is made when it is not there.");
    }

    /// <summary>What the named reports say; null if there are none.</summary>
    /// <exception cref="UsageException">One of them is no report.</exception>
    public ReportedDurations? Durations(ParseResult parsed)
    {
        if (parsed.GetValue(from) is not { Length: > 0 } paths)
            return null;

        var durations = new ReportedDurations();
        foreach (var path in paths)
            Read(path, durations);

        return durations;
    }

    void Read(string path, ReportedDurations durations)
    {
        var full = ReportPaths.Full(from.Name, path);
        if (Directory.Exists(full))
            throw new UsageException($"{from.Name} {path}: that is a folder. Name its files one by one: {from.Name} FILE {from.Name} FILE.");
        if (!File.Exists(full))
            throw new UsageException($"{from.Name} {path}: there is no such file. Before the first run there is nothing to take: leave the option out then.");

        try
        {
            DurationsFile.Read(full, found => durations.Add(found.Class, found.Method, found.Name, found.Ms));
        }
        catch (DurationsException e)
        {
            throw new UsageException($"{from.Name}: {e.Message}");
        }
    }
}
