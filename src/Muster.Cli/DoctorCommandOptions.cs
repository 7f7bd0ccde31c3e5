using System.CommandLine;
using Muster.Cli.Options;

namespace Muster.Cli;

/// <summary>The options of <c>muster doctor</c>: those of <c>muster run</c> that decide what is run, and not how it is spread.</summary>
sealed class DoctorCommandOptions
{
    public DoctorCommandOptions(IReadOnlyList<string> inlineSettings)
    {
        Run = new RunCommandOptions { InlineSettings = inlineSettings, Configuring = new() { InlineSettings = inlineSettings, IsPlace = word => !DoctorCommand.IsReport(word) } };
        Run.Paths.Description = "A report that --report-json wrote, or what to run: project, solution, folder or built test DLL. Default: the last run of this folder.";
        Run.Format.Description = "How it is told: text or json.";
        Run.Quiet.Description = "Do not say what is being run.";
    }

    public RunCommandOptions Run { get; }

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [Run.NoBuild, Run.Configuration, Run.Framework, .. Run.Build.All, Run.Settings, Run.Variables, Run.Timeout, Run.Format, Run.Quiet, .. Run.Configuring.All];
}
