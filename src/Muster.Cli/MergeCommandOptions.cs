using System.CommandLine;
using Muster.Cli.Configuring;
using Muster.Cli.Options;

namespace Muster.Cli;

/// <summary>The options of <c>muster merge</c>.</summary>
sealed class MergeCommandOptions
{
    public Argument<string[]> Files { get; } = new("FILE")
    {
        Description = "Reports that --report-json wrote, of shards, machines or repeated runs.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<bool> Attempts { get; } = new("--attempts") { Description = "The same test in the report of a later run is a further attempt, and decides." };

    public ReportOptions Reports { get; } = new();

    public Option<string> Color { get; } = new("--color") { Description = "auto, always or never.", DefaultValueFactory = _ => "auto", HelpName = "WHEN" };

    /// <summary>Files of reports are configured for runs: the next merge would write over what it reads.</summary>
    public ConfigurationOptions Configuring => field ??= new ConfigurationOptions { Heeded = [Reports.GitHub, Color] };

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [Attempts, .. Reports.All, Color, .. Configuring.All];
}
