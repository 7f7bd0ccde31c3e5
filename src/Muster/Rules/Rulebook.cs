using System.Text.RegularExpressions;
using Muster.Model;
using Muster.Session;
using Muster.Settings;

namespace Muster.Rules;

/// <summary>All rules of a run, by module.</summary>
sealed class Rulebook(RunOptions options)
{
    readonly TestRule[] rules = [.. options.Rules.Select((rule, place) => new TestRule(rule, place))];

    public ModuleRules Of(TestModule module)
    {
        var own = rules.Where(rule => IsFor(rule.Rule, module)).ToList();
        // Several target frameworks of one project are several modules, and all of them want the port that made it serial.
        var twins = options.Modules.Count(other => Names.Equals(other.Name, module.Name)) > 1;
        var alone = new ModuleRules(options, own, []);
        return alone.Serial && twins ? new ModuleRules(options, own, [$"module {module.Name.ToUpperInvariant()}"]) : alone;
    }

    /// <summary>Names in rules that look like a slip of the pen. A file may name more modules than one run has.</summary>
    public static IEnumerable<string> Notices(RunOptions options)
    {
        foreach (var name in options.Rules.Select(rule => rule.Module).OfType<string>().Distinct(Names))
        {
            if (!name.Contains('*') && !options.Modules.Any(module => Names.Equals(module.Name, name)) && Guess.Nearest(name, options.Modules.Select(module => module.Name)) is { } near)
                yield return $"A rule is for the module {name}, which this run does not have. Did you mean {near}?";
        }
    }

    /// <summary>Takes rules only if each of them can be heeded.</summary>
    /// <exception cref="UsageException">One cannot.</exception>
    public static RunOptions Checked(RunOptions options) =>
        options.Rules.Select(rule => rule.Refusal).FirstOrDefault(refusal => refusal is not null) is { } why ? throw new UsageException(why) : options;

    static StringComparer Names => StringComparer.OrdinalIgnoreCase;

    static bool IsFor(ModuleRule rule, TestModule module) =>
        rule.Module is null || Regex.IsMatch(module.Name, $@"\A{Regex.Escape(rule.Module).Replace(@"\*", ".*", StringComparison.Ordinal)}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
