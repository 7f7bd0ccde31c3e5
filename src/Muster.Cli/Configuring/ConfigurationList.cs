using System.Text;
using Muster.Cli.Options;
using Muster.Cli.Terminal;
using Muster.Settings;

namespace Muster.Cli.Configuring;

/// <summary>What <c>--show-config</c> prints.</summary>
static class ConfigurationList
{
    const string Nothing = "none";

    /// <param name="configuration">What holds.</param>
    /// <param name="typed">What else was typed.</param>
    public static string Of(Configuration configuration, IReadOnlyList<(string Key, string Value)> typed)
    {
        List<(string Key, string Value, string Origin)> rows =
        [
            ("root", configuration.Root, ""),
            ("file", configuration.File ?? Nothing, ""),
            ("profile", configuration.Profile ?? Nothing, ""),
            .. configuration.Paths.Select(path => (SpecialKeys.Paths, path.Path, path.Origin.ToString()!)),
            .. configuration.Values.Select(value => (value.Key.Name, value.Text, value.Origin.ToString()!)).Concat(Nulls(configuration)).OrderBy(row => row.Name, StringComparer.Ordinal),
            .. typed.Select(word => (word.Key, word.Value, new Origin.CommandLine().ToString())),
            .. configuration.Rules.Select(rule => (SpecialKeys.Rules, Words(rule.Rule), rule.Origin.ToString()!)),
            .. configuration.Hooks.GroupBy(hook => hook.Name).Select(hooks => hooks.Last()).Select(hook => (hook.Key, hook.Text, hook.Origin.ToString()!)),
        ];

        var key = rows.Max(row => row.Key.Length);
        var value = Math.Min(60, rows.Max(row => row.Value.Length));
        return rows.Aggregate(new StringBuilder(), (text, row) => text.Append($"{row.Key.PadRight(key)}  {OneLine.Of(row.Value).PadRight(value)}  {row.Origin}".TrimEnd()).Append('\n')).ToString();
    }

    // What somebody stronger says again is not gone.
    static IEnumerable<(string Name, string Text, string Origin)> Nulls(Configuration configuration)
    {
        var said = configuration.Values.Select(value => value.Key.Many ? value.PairKey : value.Key.Name).Concat(configuration.Hooks.Select(hook => hook.Key)).ToHashSet();
        return configuration.Nulls.Where(gone => !said.Contains(gone.Key)).Select(gone => (gone.Key, "null", gone.Origin.ToString()!));
    }

    static string Words(ModuleRule rule)
    {
        List<string> says =
        [
            .. rule.Serial is { } serial ? [serial ? "serial" : "not serial"] : Array.Empty<string>(),
            .. rule.CopyOutput is { } copy ? [copy ? "copyOutput" : "no copyOutput"] : Array.Empty<string>(),
            .. rule.Timeout is { } timeout ? [$"timeout {RunLimits.Text(timeout.TotalSeconds)}"] : Array.Empty<string>(),
            .. rule.Threads is { } threads ? [$"threads {threads}"] : Array.Empty<string>(),
            .. rule.Environment.Select(pair => $"env {pair.Key}={pair.Value}"),
        ];
        return $"{rule.Module ?? "*"}{(rule.Filter is null ? "" : $" [{rule.Filter.Text}]")}: {string.Join(", ", says)}";
    }
}
