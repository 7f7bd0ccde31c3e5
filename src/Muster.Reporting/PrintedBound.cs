using Muster.Model.Events;

namespace Muster.Reporting;

/// <summary>Keeps what tests print from filling the memory while a reporter is slower than they: what is too much is left out, and the next part says how much.</summary>
/// <remarks>One thread posts, another takes.</remarks>
sealed class PrintedBound
{
    const long MostWaiting = 4 * 1024 * 1024;

    // An event has a size of its own, even if nothing is in it.
    const int EventSize = 256;

    readonly Dictionary<string, SessionEvent.OutputPrinted> left = [];
    long waiting;

    /// <summary>What to queue for an event, in order.</summary>
    public IEnumerable<SessionEvent> Admit(SessionEvent e) => e switch
    {
        SessionEvent.OutputPrinted printed => Admit(printed),
        // The last moment to tell of it.
        SessionEvent.RunEnded => [.. Told(left.Values), e],
        _ => [e],
    };

    /// <summary>The reporter has dealt with it.</summary>
    public void Release(SessionEvent e)
    {
        if (e is SessionEvent.OutputPrinted printed)
            Interlocked.Add(ref waiting, -SizeOf(printed));
    }

    IEnumerable<SessionEvent> Admit(SessionEvent.OutputPrinted printed)
    {
        var key = printed.Worker.Id;
        var lost = left.GetValueOrDefault(key)?.LeftOut ?? 0;
        if (Interlocked.Read(ref waiting) > MostWaiting)
        {
            // Of which test it was is not kept: there may be many.
            left[key] = printed with { Case = null, Row = null, Bytes = default, LeftOut = lost + printed.LeftOut + printed.Bytes.Length };
            return [];
        }

        List<SessionEvent.OutputPrinted> lostBefore = left.Remove(key, out var gap) ? [gap] : [];
        return Told([.. lostBefore, printed]);
    }

    List<SessionEvent> Told(IReadOnlyCollection<SessionEvent.OutputPrinted> parts)
    {
        foreach (var part in parts)
            Interlocked.Add(ref waiting, SizeOf(part));

        return [.. parts];
    }

    static long SizeOf(SessionEvent.OutputPrinted printed) => printed.Bytes.Length + EventSize;
}
