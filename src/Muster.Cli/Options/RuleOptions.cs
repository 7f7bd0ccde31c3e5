using System.CommandLine;
using System.CommandLine.Parsing;
using Muster.Rules;
using Muster.Settings;

namespace Muster.Cli.Options;

/// <summary>The options that rules of a configuration have as well, for single modules or tests.</summary>
sealed class RuleOptions
{
    public Option<bool> CopyOutput { get; } = new("--copy-output") { Description = "Run each worker from a copy of the output folder, for tests that write beside their binaries." };

    public Option<bool> NoSplit { get; } = new("--no-split") { Description = "Short for --split never." };

    public IEnumerable<Option> All => [CopyOutput, NoSplit];

    /// <summary>The rules that are left when the command line has had its say.</summary>
    public IReadOnlyList<ModuleRule> Heed(RunCommandOptions options, ParseResult parsed, IReadOnlyList<ModuleRule> rules) => RuleOrder.Under(
        rules,
        Given(parsed, options.Timeout),
        Given(parsed, options.Threads),
        Given(parsed, CopyOutput),
        VariableWords.Read(parsed.GetValue(options.Variables) ?? []).Keys);

    static bool Given(ParseResult parsed, Option option) => parsed.GetResult(option) is OptionResult { Implicit: false };
}
