using Muster.Cli.Options;
using Muster.Selection;
using Muster.Settings;

namespace Muster.Cli.Configuring;

/// <summary>Reads <c>rules</c>, and what is short for one.</summary>
sealed class RuleReader(ConfigurationText file, string? profile)
{
    const string Module = "module";

    /// <summary>Names the tests that a rule is for.</summary>
    public const string Filter = "filter";

    /// <summary>The keys of a rule: whom it holds for, and what it says.</summary>
    public static IReadOnlyList<string> Keys { get; } = [Module, Filter, SpecialKeys.Serial, SpecialKeys.CopyOutput, SpecialKeys.Environment, RunLimits.Timeout, RunLimits.Threads];

    /// <summary>What belongs to a process, and so to no single tests.</summary>
    public static IReadOnlyList<string> OfProcesses { get; } = [SpecialKeys.CopyOutput, SpecialKeys.Environment, RunLimits.Threads];

    readonly ValueReader value = new(file);

    /// <exception cref="UsageException">A rule is wrong.</exception>
    public IEnumerable<ConfiguredRule> All(string name, JsonPart part)
    {
        if (part is not JsonPart.Items items)
            throw file.Wrong(part.At, name, $"{part.Words}; give a list of rules: [ {{ \"module\": \"Api.*\", \"serial\": true }} ].");

        return items.Parts.Select((rule, i) => new ConfiguredRule(One($"{name}[{i}]", rule), SpecialKeys.Rules, From(rule.At, $"{name}[{i}]")));
    }

    /// <summary><c>"serial": ["Api.Tests"]</c>: a rule for each module named. <c>true</c>: for all.</summary>
    public IEnumerable<ConfiguredRule> Shorthand(string key, string name, JsonPart part)
    {
        ModuleRule Rule(string? module, bool holds) => key == SpecialKeys.Serial
            ? new ModuleRule { Module = module, Serial = holds }
            : new ModuleRule { Module = module, CopyOutput = holds };

        return part switch
        {
            JsonPart.Flag flag => [new ConfiguredRule(Rule(null, flag.Value), key, From(part.At, name))],
            JsonPart.Text => [new ConfiguredRule(Rule(value.Text(name, part), true), key, From(part.At, name))],
            JsonPart.Items items => items.Parts.Select(module => new ConfiguredRule(Rule(value.Text(name, module), true), key, From(module.At, name))),
            _ => throw file.Wrong(part.At, name, $"{part.Words}; give a list of modules, in which * stands for any text, or true for all."),
        };
    }

    ModuleRule One(string name, JsonPart part)
    {
        if (part is not JsonPart.Members members)
            throw file.Wrong(part.At, name, $"{part.Words}; give an object: {{ \"module\": \"Api.*\", \"serial\": true }}.");

        var rule = SectionReader.Once(file, name, members).Aggregate(new ModuleRule(), (rule, member) => With(rule, name, member));
        if (!members.All.Any(member => member.Key is not Module and not Filter))
            throw file.Wrong(part.At, name, $"this rule says nothing. Give one of {string.Join(", ", Keys.Skip(2))}.");

        return rule.Refusal is { } why ? throw file.Wrong(part.At, name, why) : rule;
    }

    ModuleRule With(ModuleRule rule, string under, JsonPart.Member member)
    {
        var (key, at, part) = member;
        var name = $"{under}.{key}";
        return key switch
        {
            Module => rule with { Module = value.Text(name, part) },
            Filter => rule with { Filter = Guarded(name, part, value.Text(name, part), TestFilter.Parse) },
            SpecialKeys.Serial => rule with { Serial = value.Flag(name, part) },
            SpecialKeys.CopyOutput => rule with { CopyOutput = value.Flag(name, part) },
            SpecialKeys.Environment => rule with { Environment = value.Pairs(name, part).ToDictionary(pair => pair.Name, pair => pair.Value) },
            RunLimits.Timeout => rule with { Timeout = Guarded(name, part, value.Number(name, part), RunLimits.TimeoutOf) },
            RunLimits.Threads => rule with { Threads = Guarded(name, part, value.Number(name, part), RunLimits.ThreadsOf) },
            _ => throw file.Wrong(at, name, SomeOf(key, Keys)),
        };
    }

    /// <summary>What to say where keys are few.</summary>
    public static string SomeOf(string key, IReadOnlyList<string> keys) =>
        $"there is no such key{(Guess.Nearest(key, keys) is { } near ? $"; did you mean {near}?" : ".")} There are {string.Join(", ", keys)}.";

    // The option's own check.
    T Guarded<TInput, T>(string name, JsonPart part, TInput input, Func<TInput, T> check)
    {
        try
        {
            return check(input);
        }
        catch (UsageException e)
        {
            throw file.Wrong(part.At, name, e.Message);
        }
    }

    Origin.File From(Place at, string name) => new(file.Path, at, name, profile);
}
