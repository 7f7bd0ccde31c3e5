namespace Muster.UnitTests.Reporting;

/// <summary>Finds commands in lines as the runner of GitHub Actions does, in both of its syntaxes.</summary>
static class RunnerOfGitHub
{
    static readonly string[] Known = ["error", "warning", "notice", "debug", "add-mask", "stop-commands", "group", "endgroup", "add-matcher", "echo", "set-output", "add-path"];

    /// <summary>Every command that a step's output holds.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Properties, string Data)> Commands(string output)
    {
        var found = new List<(string, IReadOnlyDictionary<string, string>, string)>();
        using var lines = new StringReader(output);
        while (lines.ReadLine() is { } line)
        {
            if ((Modern(line.TrimStart()) ?? Old(line)) is { } command && Known.Contains(command.Name))
                found.Add(command);
        }

        return found;
    }

    static (string Name, IReadOnlyDictionary<string, string> Properties, string Data)? Modern(string line)
    {
        if (!line.StartsWith("::", StringComparison.Ordinal) || line.IndexOf("::", 2, StringComparison.Ordinal) is var end && end < 0)
            return null;

        return Parse(line[2..end], ',', line[(end + 2)..]);
    }

    static (string Name, IReadOnlyDictionary<string, string> Properties, string Data)? Old(string line)
    {
        var start = line.IndexOf("##[", StringComparison.Ordinal);
        var end = start < 0 ? -1 : line.IndexOf(']', start);
        return end < 0 ? null : Parse(line[(start + 3)..end], ';', line[(end + 1)..]);
    }

    static (string, IReadOnlyDictionary<string, string>, string) Parse(string command, char separator, string data)
    {
        var words = command.Split(' ', 2);
        var properties = words.Length < 2 ? [] : words[1].Split(separator, StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].Trim(), pair => Unescape(pair[1]));
        return (words[0], properties, Unescape(data));
    }

    static string Unescape(string text) => text
        .Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%2C", ",", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
