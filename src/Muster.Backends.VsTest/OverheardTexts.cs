using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Knows texts again that were overheard piece by piece, by the context that wrote them. For one thread at a time.</summary>
/// <param name="most">Of so many contexts and sources: beyond that the oldest is forgotten.</param>
sealed class OverheardTexts(int most = int.MaxValue)
{
    static readonly object All = new();
    static readonly string[] Banners = ["TestContext Messages:", "Debug Trace:"];

    readonly Dictionary<(object Mark, LiveSource Source), ToldText> texts = [];
    readonly Queue<(object Mark, LiveSource Source)> order = [];
    readonly ToldRuns ofContexts = new(most);

    /// <param name="mark">Of the context; null where none is known.</param>
    /// <param name="source">Where it was written.</param>
    /// <param name="text">A further piece.</param>
    public void Add(object? mark, LiveSource source, string text)
    {
        if (source == LiveSource.Context)
        {
            ofContexts.Add(mark, text);
            return;
        }

        // Of a test's set-up, its rows and itself a result may hold one, or some in turn.
        Add((All, source), text);
        if (mark is null)
            return;

        if (Add((mark, source), text))
            order.Enqueue((mark, source));

        if (order.Count > most)
            texts.Remove(order.Dequeue());
    }

    /// <summary>What of a message of a result was not overheard: all or nothing, but what goes through a TestContext may be overheard in part.</summary>
    public string RestOf(string text, bool isError)
    {
        var titled = TitleOf(text);
        if (texts.Any(one => Holds(one.Key.Source, one.Value, text, titled, isError)))
            return "";

        if (titled == 0 || isError)
            return text;

        var rest = ofContexts.RestOf(text[titled..]);
        return rest.Length < text.Length - titled ? rest : text;
    }

    static bool Holds(LiveSource source, ToldText told, string text, int titled, bool isError) => source switch
    {
        LiveSource.Trace => titled > 0 && !isError && told.Is(text[titled..]),
        // What its fixtures wrote may stand before it.
        _ => (source == LiveSource.Error) == isError && (titled > 0 ? told.Is(text) : told.IsEndOf(text)),
    };

    bool Add((object Mark, LiveSource Source) key, string text)
    {
        var isNew = !texts.TryGetValue(key, out var told);
        if (told is null)
            texts[key] = told = new();

        told.Add(text);
        return isNew;
    }

    /// <summary>As <see cref="TitleOf"/>, but 0 unless the title is one that MSTest writes, in English: a line that a test wrote is none.</summary>
    public static int BannerOf(string text)
    {
        var titled = TitleOf(text);
        return Banners.Contains(text[..titled].Trim()) ? titled : 0;
    }

    /// <summary>Where the text begins before which MSTest has put two empty lines and a title, as before what was traced or went through a TestContext; 0 where it has not.</summary>
    public static int TitleOf(string text)
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
