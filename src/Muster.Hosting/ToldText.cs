namespace Muster.Hosting;

/// <summary>Knows a text again that was told piece by piece, and keeps but its first characters. Safe to call from any thread.</summary>
public sealed class ToldText
{
    // FNV-1a, over UTF-16 code units.
    const ulong Basis = 14695981039346656037;
    const ulong Prime = 1099511628211;

    const int Kept = 32;
    const int MostTries = 64;

    readonly object gate = new();
    ulong hash = Basis;
    int length;
    string start = "";

    /// <summary>A further piece was told.</summary>
    public void Add(string text)
    {
        lock (gate)
        {
            hash = Hash(hash, text);
            length += text.Length;
            if (start.Length < Kept)
                start += text[..Math.Min(text.Length, Kept - start.Length)];
        }
    }

    /// <summary>What of a text that came together in the end was not told: all of it, unless it begins with what was.</summary>
    public string RestOf(string text)
    {
        lock (gate)
            return length <= text.Length && Hash(Basis, text.AsSpan(0, length)) == hash ? text[length..] : text;
    }

    /// <summary>True if something was told, and a text is just that.</summary>
    public bool Is(string text)
    {
        lock (gate)
            return length > 0 && length == text.Length && Hash(Basis, text) == hash;
    }

    /// <summary>True if something was told, and a text ends with all of it.</summary>
    public bool IsEndOf(string text)
    {
        lock (gate)
            return length > 0 && length <= text.Length && Hash(Basis, text.AsSpan(text.Length - length)) == hash;
    }

    /// <summary>Where in a text all that was told stands, and where it ends; null if nowhere, or nothing was told.</summary>
    public Range? In(string text, int from)
    {
        lock (gate)
        {
            var at = length == 0 ? -1 : text.IndexOf(start, from, StringComparison.Ordinal);
            for (var tries = 0; tries < MostTries && at >= 0 && length <= text.Length - at; tries++)
            {
                if (Hash(Basis, text.AsSpan(at, length)) == hash)
                    return at..(at + length);

                at = text.IndexOf(start, at + 1, StringComparison.Ordinal);
            }

            return null;
        }
    }

    static ulong Hash(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
            hash = (hash ^ unit) * Prime;

        return hash;
    }
}
