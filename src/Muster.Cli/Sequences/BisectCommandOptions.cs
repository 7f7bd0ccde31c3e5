using System.CommandLine;
using Muster.Cli.Options;

namespace Muster.Cli.Sequences;

/// <summary>The options of <c>muster bisect</c>: those of a run that make sense there.</summary>
sealed class BisectCommandOptions
{
    /// <param name="inlineSettings">What followed <c>--</c>.</param>
    public BisectCommandOptions(IReadOnlyList<string> inlineSettings)
    {
        Run = new RunCommandOptions { InlineSettings = inlineSettings, Configuring = new() { InlineSettings = inlineSettings, TakesPaths = true } };
        Sequences.Like.Description = "Suspect what ran before it in this JSON report, instead of what ran before it when it last failed here.";
        Sequences.Worker.Description = "The worker of that report on which it failed, for example gw3.";
        Run.Quiet.Description = "Say only what was found.";
    }

    public Argument<string> Test { get; } = new("TEST") { Description = "The test that fails after others: its id, its name or a part of it." };

    public RunCommandOptions Run { get; }

    public SequenceOptions Sequences => Run.Sequences;

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [Sequences.Like, Sequences.Worker, Run.Timeout, Run.NoBuild, Run.Configuration, Run.Framework, .. Run.Build.All, Run.Settings, Run.Variables, Run.Quiet, .. Run.Configuring.All];
}
