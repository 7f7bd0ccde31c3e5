namespace Muster.Cli.Completion;

/// <summary>The scripts that make a shell ask <c>muster</c> for what may stand next.</summary>
static class ShellScript
{
    /// <summary>What the scripts call the tool with, before the words up to the cursor.</summary>
    public const string Question = "[complete]";

    /// <summary>The shells that there are scripts for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script; null if the shell is none of <see cref="Names"/>.</summary>
    public static string? Of(string shell)
    {
        if (!Names.Contains(shell))
            return null;

        using var stream = typeof(ShellScript).Assembly.GetManifestResourceStream($"muster.{shell}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
