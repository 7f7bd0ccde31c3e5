namespace Muster.Cli.Completion;

/// <summary>One word that may stand next, or a kind of files that the shell itself can name.</summary>
/// <param name="Word">What would be typed.</param>
/// <param name="Meaning">What it means, for shells that show it.</param>
sealed record Suggestion(string Word, string? Meaning = null)
{
    const string FilesMark = ":files";

    /// <summary>A folder.</summary>
    public static Suggestion Folders { get; } = new(":folders");

    /// <summary>It stands for files or folders.</summary>
    public bool IsPlace => Word.StartsWith(':');

    /// <summary>A file with one of these endings, or a folder on the way to it.</summary>
    public static Suggestion Files(params string[] endings) => new($"{FilesMark} {string.Join(' ', endings)}");

    /// <summary>The line that the scripts read.</summary>
    public override string ToString() => Meaning is { Length: > 0 } meaning ? $"{Word}\t{meaning}" : Word;
}
