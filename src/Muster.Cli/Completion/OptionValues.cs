using Muster.Cli.Options;

namespace Muster.Cli.Completion;

/// <summary>The words that an option takes, where they can be named.</summary>
static class OptionValues
{
    static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["--numprocesses"] = ["auto", "logical", "0", "1", "2", "4", "8"],
        ["--dist"] = [.. DistReader.Names],
        ["--split"] = ["auto", "never"],
        ["--color"] = ["auto", "always", "never"],
        ["--report-github"] = ["auto", "always", "never"],
        ["--format"] = ["text", "json"],
        ["--configuration"] = ["Debug", "Release"],
    };

    /// <summary>Null if it takes others.</summary>
    public static IReadOnlyList<string>? Of(string option) => Known.GetValueOrDefault(option);
}
