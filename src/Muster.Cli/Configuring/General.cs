using Muster.Cli.Options;
using Muster.Settings;

namespace Muster.Cli.Configuring;

/// <summary>What a file says for all tests where one of its rules says otherwise for some.</summary>
/// <remarks>An option wins over every rule, for the user typed it. A file's own value must not, so that it becomes the first rule.</remarks>
static class General
{
    /// <summary>Whether a value is weaker than a rule.</summary>
    public static bool IsGeneral(ConfiguredValue value, IReadOnlyList<ConfiguredRule> rules) => value.Origin is Origin.File && value.Key.Option.Name switch
    {
        "--timeout" => rules.Any(r => r.Rule.Timeout is not null),
        "--threads" => rules.Any(r => r.Rule.Threads is not null),
        "--environment" => rules.Any(r => r.Rule.Environment.Count > 0),
        _ => false,
    };

    /// <summary>The rule that comes before all others; null if there is nothing to say.</summary>
    public static ModuleRule? Of(IReadOnlyList<ConfiguredValue> values, IReadOnlyList<ConfiguredRule> rules)
    {
        var general = values.Where(value => IsGeneral(value, rules)).ToList();
        return general.Count == 0 ? null : general.Where(value => !IsPair(value)).Aggregate(
            new ModuleRule { Environment = VariableWords.Read(general.Where(IsPair).Select(value => value.Text)) },
            (rule, value) => With(rule, value, RunLimits.Number(value.Text)));
    }

    static bool IsPair(ConfiguredValue value) => value.Key.Option.Name == "--environment";

    static ModuleRule With(ModuleRule rule, ConfiguredValue value, double number)
    {
        try
        {
            return value.Key.Option.Name == "--timeout"
                ? rule with { Timeout = RunLimits.TimeoutOf(number) }
                : rule with { Threads = RunLimits.ThreadsOf(number) };
        }
        catch (UsageException e)
        {
            throw new UsageException(value.Origin.Prefix + e.Message);
        }
    }
}
