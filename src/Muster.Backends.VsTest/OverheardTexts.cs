using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Knows texts again that were overheard piece by piece, by the context that wrote them. For one thread at a time.</summary>
/// <param name="most">Of so many contexts and sources: beyond that the oldest is forgotten.</param>
sealed class OverheardTexts(int most = int.MaxValue)
{
    static readonly object All = new();

    readonly Dictionary<(object Mark, LiveSource Source), ToldText> texts = [];
    readonly Queue<(object Mark, LiveSource Source)> order = [];

    /// <param name="mark">Of the context; null where none is known.</param>
    /// <param name="source">Where it was written.</param>
    /// <param name="text">A further piece.</param>
    public void Add(object? mark, LiveSource source, string text)
    {
        // Of a test's set-up, its rows and itself a result may hold one, or some in turn.
        Add((All, source), text);
        if (mark is null)
            return;

        if (Add((mark, source), text))
            order.Enqueue((mark, source));

        if (order.Count > most)
            texts.Remove(order.Dequeue());
    }

    /// <summary>Whether a message of a result was overheard.</summary>
    public bool Hold(string text, bool isError)
    {
        var titled = TitleOf(text);
        return texts.Any(one => one.Key.Source switch
        {
            LiveSource.Trace => titled > 0 && !isError && one.Value.Is(text[titled..]),
            // What its fixtures wrote may stand before it.
            var source => (source == LiveSource.Error) == isError && (titled > 0 ? one.Value.Is(text) : one.Value.IsEndOf(text)),
        });
    }

    bool Add((object Mark, LiveSource Source) key, string text)
    {
        var isNew = !texts.TryGetValue(key, out var told);
        if (told is null)
            texts[key] = told = new();

        told.Add(text);
        return isNew;
    }

    // Before what was traced, and what went through a TestContext, MSTest puts two empty lines and a title. 0 where there is none.
    static int TitleOf(string text)
    {
        var start = 0;
        for (var lines = 0; lines < 3; lines++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0 || (lines < 2 && text.AsSpan(start, end - start).Trim('\r').Length > 0))
                return 0;

            start = end + 1;
        }

        return start;
    }
}
