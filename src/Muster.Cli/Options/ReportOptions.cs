using System.CommandLine;
using Muster.Cli.Terminal;
using Muster.Reporting;
using Muster.Reporting.GitHub;

namespace Muster.Cli.Options;

/// <summary>The options for reports, and what they ask for: any number in one run.</summary>
sealed class ReportOptions
{
    public Option<string[]> Json { get; } = new("--report-json") { Description = "Write a JSON report.", HelpName = "FILE" };

    public Option<string[]> Trx { get; } = new("--report-trx") { Description = "Write a TRX report.", HelpName = "FILE" };

    public Option<string[]> JUnit { get; } = new("--report-junit") { Description = "Write a JUnit report, in Surefire's dialect.", HelpName = "FILE" };

    public Option<string[]> Html { get; } = new("--report-html") { Description = "Write one HTML page: timeline, failures, search.", HelpName = "FILE" };

    public Option<string> GitHub { get; } = new("--report-github")
    {
        Description = "auto, always or never: annotations and a step summary for GitHub Actions.",
        DefaultValueFactory = _ => "auto",
        HelpName = "WHEN",
        CompletionSources = { "auto", "always", "never" },
    };

    public IEnumerable<Option> All => [Json, Trx, JUnit, Html, GitHub];

    /// <summary>The reporters that were asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="attachments">False where results come from reports and not from a run.</param>
    /// <exception cref="UsageException">Two are to write the same file, or a value is unknown.</exception>
    public IReadOnlyList<IReporter> Create(ParseResult parsed, bool attachments)
    {
        ReportPaths.Check(parsed, Json, Trx, JUnit, Html);
        List<IReporter> reporters =
        [
            .. Files(parsed, Json).Select(path => new JsonReportReporter(path)),
            .. Files(parsed, Trx).Select(path => new TrxReporter(path, attachments)),
            .. Files(parsed, JUnit).Select(path => new JUnitReporter(path)),
            .. Files(parsed, Html).Select(path => new HtmlReporter(path)),
        ];
        if (WantsGitHub(parsed.GetValue(GitHub)!))
            reporters.Add(new GitHubReporter(GitHubOptions.Detect(Environment.GetEnvironmentVariable), lines => annotations = lines));

        return reporters;
    }

    /// <summary>Sees to it that nothing that is printed is taken for a command where commands are.</summary>
    public void Guard(ParseResult parsed)
    {
        if (WantsGitHub(parsed.GetValue(GitHub)!))
            ActionsConsole.Guard();
    }

    /// <summary>Says what must come after everything else that is printed.</summary>
    public void Announce() => ActionsConsole.Command(annotations);

    string annotations = "";

    static bool WantsGitHub(string text) => text switch
    {
        "auto" => ActionsConsole.IsRunner,
        "always" => true,
        "never" => false,
        _ => throw new UsageException($"--report-github {text}: give auto, always or never."),
    };

    static IEnumerable<string> Files(ParseResult parsed, Option<string[]> option) => (parsed.GetValue(option) ?? []).Select(Path.GetFullPath);
}
