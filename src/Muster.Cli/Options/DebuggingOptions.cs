using System.CommandLine;

namespace Muster.Cli.Options;

/// <summary>The options for a test that is red only here, or only sometimes.</summary>
sealed class DebuggingOptions
{
    public Option<bool> Debug { get; } = new("--debug") { Description = "One worker that waits for a debugger before its first test; from then on no limit of time holds." };

    public Option<int?> Repeat { get; } = new("--repeat") { Description = "Run each selected test so many times.", HelpName = "NUM" };

    public Option<bool> UntilFail { get; } = new("--until-fail") { Description = "Run the selected tests again and again until one fails; with --repeat at most so many times." };

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [Debug, Repeat, UntilFail];

    /// <summary>How many times each test runs; null for no end.</summary>
    public int? Repetitions(ParseResult parsed) => parsed.GetValue(Repeat) ?? (parsed.GetValue(UntilFail) ? null : 1);
}
