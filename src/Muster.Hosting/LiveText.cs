using System.Text;

namespace Muster.Hosting;

/// <summary>What one test has printed and nobody was told yet. Bounded: of too much the newest stays, and the size of the rest is known.</summary>
/// <remarks>For one thread at a time.</remarks>
sealed class LiveText(TimeProvider time)
{
    /// <summary>As much as the node tells at once of what reaches the descriptors.</summary>
    internal const int Most = 128 * 1024;

    const int MostAtOnce = 16;
    const int MostCharactersAtOnce = 32 * 1024;

    static readonly TimeSpan Window = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    readonly StringBuilder waiting = new();
    int whole;
    long leftOut;
    long since;
    long windowStart;
    int taken;
    int takenCharacters;

    public bool IsEmpty => waiting.Length == 0 && leftOut == 0;

    public void Add(string text)
    {
        if (IsEmpty)
            since = time.GetTimestamp();

        var from = Math.Max(0, text.Length - Most);
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from++;
        if (from > 0)
            LeaveOut(waiting.Length);

        leftOut += Encoding.UTF8.GetByteCount(text.AsSpan(0, from));
        waiting.Append(text, from, text.Length - from);
        if (text.LastIndexOf('\n') is var end && end >= from)
            whole = waiting.Length - (text.Length - end) + 1;

        // Twice, so that the front is not cut anew for each word.
        if (waiting.Length > 2 * Most)
            LeaveOut(waiting.Length - Most);
    }

    /// <summary>The whole lines, if there are any and not so many were taken of late that it would be better to gather them.</summary>
    public LivePart? TakeAtOnce()
    {
        if (time.GetElapsedTime(windowStart) >= Window)
            (windowStart, taken, takenCharacters) = (time.GetTimestamp(), 0, 0);

        return whole > 0 && taken < MostAtOnce && takenCharacters < MostCharactersAtOnce ? TakeLines() : null;
    }

    /// <summary>The whole lines; or the start of one, if its end is long in coming. Null if there is nothing.</summary>
    public LivePart? TakeInTime()
    {
        if (whole > 0)
            return TakeLines();

        if (IsEmpty || time.GetElapsedTime(since) < Patience)
            return null;

        // The other half of a character may be on its way.
        var length = waiting.Length > 0 && char.IsHighSurrogate(waiting[^1]) ? waiting.Length - 1 : waiting.Length;
        return length > 0 ? Take(length) : null;
    }

    /// <summary>All there is; null for nothing.</summary>
    public LivePart? TakeAll() => IsEmpty ? null : Take(waiting.Length);

    LivePart TakeLines() => Take(whole);

    LivePart Take(int length)
    {
        var part = new LivePart(waiting.ToString(0, length), leftOut);
        waiting.Remove(0, length);
        (whole, leftOut, since) = (0, 0, time.GetTimestamp());
        (taken, takenCharacters) = (taken + 1, takenCharacters + length);
        return part;
    }

    void LeaveOut(int length)
    {
        if (length < waiting.Length && char.IsLowSurrogate(waiting[length]))
            length++;

        leftOut += Encoding.UTF8.GetByteCount(waiting.ToString(0, length));
        waiting.Remove(0, length);
        whole = Math.Max(0, whole - length);
    }
}
