namespace Muster;

/// <summary>What somebody meant who mistyped.</summary>
static class Guess
{
    /// <summary>The word that is at most a third of its letters away; null if there is none.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="words">What may have been meant.</param>
    /// <param name="most">No more letters away than this.</param>
    public static string? Nearest(string typed, IEnumerable<string> words, int most = int.MaxValue) =>
        words
            .Where(word => Math.Abs(word.Length - typed.Length) <= Math.Max(1, word.Length / 3))
            .Select(word => (Word: word, Distance: Distance(typed, word)))
            .Where(w => w.Distance <= Math.Min(most, Math.Max(1, w.Word.Length / 3)) && w.Word.Length > 2)
            .OrderBy(w => w.Distance)
            .Select(w => w.Word)
            .FirstOrDefault();

    /// <summary>The shortest word that holds what was typed, one that begins with it before all others; null if there is none, or if that is too little to go by.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="words">What may have been meant.</param>
    public static string? Holding(string typed, IEnumerable<string> words) => typed.Length < 3 ? null : words
        .Where(word => word.Contains(typed, StringComparison.OrdinalIgnoreCase))
        .OrderBy(word => !word.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
        .ThenBy(word => word.Length)
        .ThenBy(word => word, StringComparer.Ordinal)
        .FirstOrDefault();

    // Levenshtein's, with two neighbours that changed places as one mistake; capitals count as small letters.
    static int Distance(string one, string other)
    {
        var (before, last, row) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = last[j - 1] + (Same(one[i - 1], other[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[^1];
    }

    static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
