using System.Globalization;

namespace Muster.Selection;

/// <summary>One of several parts of a run, each for a machine of its own.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Count">How many parts there are.</param>
public sealed record Shard(int Number, int Count)
{
    const int Most = 10_000;

    /// <summary>Reads <c>2/4</c>.</summary>
    /// <exception cref="UsageException">There is no such part.</exception>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length == 2 && TryNumber(parts[0], out var number) && TryNumber(parts[1], out var count) && number <= count && count <= Most)
            return new Shard(number, count);

        throw new UsageException($"--shard {text}: give NUMBER/COUNT, from 1/4 to 4/4 for four machines.");
    }

    /// <inheritdoc />
    public override string ToString() => $"{Number}/{Count}";

    static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
