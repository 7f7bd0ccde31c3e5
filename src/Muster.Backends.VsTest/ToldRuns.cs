using System.Text;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Knows texts again that were told in part: each from its beginning, the ends of some missing, one after the other as results hold them. For one thread at a time.</summary>
sealed class ToldRuns
{
    readonly Queue<ToldText> runs = new();
    ToldText? last;
    object? lastMark;

    /// <param name="mark">Another one begins another run.</param>
    /// <param name="text">A further piece.</param>
    public void Add(object? mark, string text)
    {
        if (last is null || !ReferenceEquals(mark, lastMark))
            runs.Enqueue(last = new());

        lastMark = mark;
        last.Add(text);
    }

    /// <summary>What of a text was not told. The next one is looked for among what was told later.</summary>
    public string RestOf(string text)
    {
        var rest = new StringBuilder();
        var from = 0;
        while (runs.TryPeek(out var run) && run.In(text, from) is { } told)
        {
            rest.Append(text, from, told.Start.Value - from);
            from = told.End.Value;
            runs.Dequeue();
        }

        // A run is closed by the result that holds it.
        last = runs.Count == 0 ? null : last;
        return rest.Append(text, from, text.Length - from).ToString();
    }
}
