namespace Muster.Cli;

/// <summary>What fingers know from other test runners: the option that was meant, or a sentence.</summary>
static class Habits
{
    /// <summary>For all who ask for it, in whatever tool's words.</summary>
    public const string NoRetries = "failed tests are not tried again within a run yet; run again with --last-failed, then muster merge --attempts";

    static readonly (string Names, string Meant)[] Table =
    [
        ("-j --jobs --workers --processes --max-workers --parallelism", "--numprocesses"),
        ("--fail-fast --failfast --bail --exitfirst", "-x"),
        ("-k --grep", "--test"),
        ("-m --mark --marker --category --tag", "--trait"),
        ("--junit --junit-xml --junitxml", "--report-junit"),
        ("--trx", "--report-trx"),
        ("--html", "--report-html"),
        ("--json", "--report-json"),
        ("--silent", "--quiet"),
        ("--retry --retries --reruns", NoRetries),
        ("--collect-only --dry-run", "muster list says what would run, with the same paths and options"),
    ];

    static readonly Dictionary<string, string> Meant = Table.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Meant))).ToDictionary(pair => pair.name, pair => pair.Meant, StringComparer.Ordinal);

    /// <summary>Commands that others have, and what to type instead.</summary>
    public static IReadOnlyDictionary<string, string> Commands { get; } = new Dictionary<string, string>
    {
        ["test"] = "run",
        ["ls"] = "list",
        ["discover"] = "list",
        ["version"] = "--version",
    };

    /// <summary>An option of Muster's; null if it has none for this, or nobody knows it.</summary>
    public static string? OptionFor(string option) => Meant.GetValueOrDefault(option) is ['-', ..] and var name ? name : null;

    /// <summary>What to say where there is no such option.</summary>
    public static string? SentenceFor(string option) => Meant.GetValueOrDefault(option) is [not '-', ..] and var sentence ? sentence : null;
}
