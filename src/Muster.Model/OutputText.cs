namespace Muster.Model;

/// <summary>What a test has printed, in one text.</summary>
public static class OutputText
{
    /// <summary>One text after the other, the second on a line of its own; null if both are empty.</summary>
    public static string? Join(string? first, string? second) =>
        string.IsNullOrEmpty(second) ? (string.IsNullOrEmpty(first) ? null : first)
        : string.IsNullOrEmpty(first) || first.EndsWith('\n') ? first + second
        : $"{first}\n{second}";
}
