using Muster.Cli.Options;
using Muster.Hooks;
using Muster.Settings;

namespace Muster.Cli.Configuring;

/// <summary>Reads <c>hooks</c>.</summary>
static class HookReader
{
    /// <summary>The keys under <c>hooks</c>: when a command runs, and how long each may take.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. HookName.All, RunLimits.Timeout];

    /// <exception cref="UsageException">A hook is wrong.</exception>
    public static IEnumerable<ConfiguredHook> Read(ConfigurationText file, string name, JsonPart part, string? profile)
    {
        if (part is not JsonPart.Members members)
            throw file.Wrong(part.At, name, $"{part.Words}; give an object: {{ \"runStart\": \"docker compose up -d\" }}.");

        foreach (var (key, at, inner) in SectionReader.Once(file, name, members))
        {
            var full = $"{name}.{key}";
            if (!Keys.Contains(key))
                throw file.Wrong(at, full, RuleReader.SomeOf(key, Keys));

            yield return new ConfiguredHook(key, key == RunLimits.Timeout ? Seconds(file, full, inner) : new ValueReader(file).Text(full, inner), new Origin.File(file.Path, inner.At, full, profile));
        }
    }

    /// <summary>What is to run; a later one replaces an earlier one of its name.</summary>
    public static HookCommands Commands(IEnumerable<ConfiguredHook> hooks)
    {
        var said = hooks.GroupBy(hook => hook.Name).ToDictionary(group => group.Key, group => group.Last().Text);
        var none = HookCommands.None with { Timeout = said.TryGetValue(RunLimits.Timeout, out var seconds) ? RunLimits.TimeoutOf(RunLimits.Number(seconds)) : HookCommands.None.Timeout };
        return HookName.All.Aggregate(none, (commands, name) => commands.With(name, said.GetValueOrDefault(name)));
    }

    static string Seconds(ConfigurationText file, string name, JsonPart part)
    {
        var seconds = new ValueReader(file).Number(name, part);
        return RunLimits.IsTime(seconds)
            ? RunLimits.Text(seconds)
            : throw file.Wrong(part.At, name, $"{RunLimits.Text(seconds)}: give the seconds that each hook may take.");
    }
}
