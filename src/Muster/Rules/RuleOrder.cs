using Muster.Settings;

namespace Muster.Rules;

/// <summary>What the user types wins over rules.</summary>
public static class RuleOrder
{
    /// <summary>The rules without what the command line says otherwise.</summary>
    /// <param name="rules">As they were configured.</param>
    /// <param name="timeout">The command line sets a limit for all tests.</param>
    /// <param name="threads">It sets threads for all modules.</param>
    /// <param name="copyOutput">It asks for copies for all modules.</param>
    /// <param name="variables">The variables that it sets for all hosts.</param>
    public static IReadOnlyList<ModuleRule> Under(IReadOnlyList<ModuleRule> rules, bool timeout, bool threads, bool copyOutput, IEnumerable<string> variables)
    {
        var set = variables.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rules.Select(rule => rule with
            {
                Timeout = timeout ? null : rule.Timeout,
                Threads = threads ? null : rule.Threads,
                CopyOutput = copyOutput ? null : rule.CopyOutput,
                Environment = rule.Environment.Where(variable => !set.Contains(variable.Key)).ToDictionary(),
            }),
        ];
    }
}
