using System.Text;
using Muster.Settings;

namespace Muster.Cli.Configuring;

/// <summary>What <c>--show-config</c> prints.</summary>
static class ConfigurationList
{
    const string Nothing = "none";

    public static string Of(Configuration configuration)
    {
        List<(string Key, string Value, string Origin)> rows =
        [
            ("root", configuration.Root, ""),
            ("file", configuration.File ?? Nothing, ""),
            ("profile", configuration.Profile ?? Nothing, ""),
            .. configuration.Paths.Select(path => (SpecialKeys.Paths, path.Path, path.Origin.ToString()!)),
            .. configuration.Values.OrderBy(value => value.Key.Name, StringComparer.Ordinal).Select(value => (value.Key.Name, value.Text, value.Origin.ToString()!)),
            .. configuration.Rules.Select(rule => (SpecialKeys.Rules, Words(rule.Rule), rule.Origin.ToString()!)),
            .. configuration.Hooks.GroupBy(hook => hook.Name).Select(hooks => hooks.Last()).Select(hook => ($"{SpecialKeys.Hooks}.{hook.Name}", hook.Text, hook.Origin.ToString()!)),
        ];

        var key = rows.Max(row => row.Key.Length);
        var value = Math.Min(60, rows.Max(row => row.Value.Length));
        return rows.Aggregate(new StringBuilder(), (text, row) => text.Append($"{row.Key.PadRight(key)}  {OneLine.Of(row.Value).PadRight(value)}  {row.Origin}".TrimEnd()).Append('\n')).ToString();
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
