namespace Muster.Cli.Configuring;

/// <summary>Options that variables of the environment set: <c>MUSTER_REPORT_JSON</c>.</summary>
static class ConfigurationVariables
{
    public const string Profile = "MUSTER_PROFILE";
    public const string File = "MUSTER_CONFIG";
    public const string None = "MUSTER_NO_CONFIG";

    /// <summary>What they say; a variable without a value says nothing. Several values stand each in a line of its own.</summary>
    /// <exception cref="UsageException">A value cannot be meant.</exception>
    public static IReadOnlyList<ConfiguredValue> Read(ConfigurationKeys keys, Func<string, string?> variable) =>
        [.. keys.WithVariable.SelectMany(key => Values(key, variable(key.Variable) ?? "").Select(text => new ConfiguredValue(key, text, new Origin.Variable(key.Variable))))];

    /// <summary>Whether a variable says yes.</summary>
    /// <exception cref="UsageException">It says neither yes nor no.</exception>
    public static bool IsSet(string name, Func<string, string?> variable) => variable(name) is { } text && text.Trim().Length > 0 && Flag(name, text.Trim()) == "true";

    /// <summary>Takes them out of the environment: they are for this run, and not for what its tests start.</summary>
    public static void Clear(ConfigurationKeys keys)
    {
        foreach (var name in keys.Variables)
            Environment.SetEnvironmentVariable(name, null);
    }

    static IEnumerable<string> Values(ConfigurationKey key, string text)
    {
        var values = key.Many ? text.Split('\n').Select(line => line.Trim()) : [text.Trim()];
        return values.Where(value => value.Length > 0).Select(value => key.Shape == KeyShape.Flag ? Flag(key.Variable, value) : value);
    }

    static string Flag(string name, string text) => text.ToUpperInvariant() switch
    {
        "1" or "TRUE" => "true",
        "0" or "FALSE" => "false",
        _ => throw new UsageException($"{name}={text}: give true or false, 1 or 0."),
    };
}
