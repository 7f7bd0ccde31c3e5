using System.Text;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Knows texts again that were told in part: each from its beginning, the ends of some missing, one after the other as results hold them. For one thread at a time.</summary>
/// <param name="most">Of so many runs: beyond that the oldest is forgotten.</param>
sealed class ToldRuns(int most = int.MaxValue)
{
    readonly List<ToldText> runs = [];
    ToldText? last;
    object? lastMark;

    /// <param name="mark">Another one begins another run.</param>
    /// <param name="text">A further piece.</param>
    public void Add(object? mark, string text)
    {
        if (last is null || !ReferenceEquals(mark, lastMark))
            runs.Add(last = new());
        if (runs.Count > most)
            runs.RemoveAt(0);

        lastMark = mark;
        last.Add(text);
    }

    /// <summary>What of a text was not told. The next one is looked for among what is left; a run that no text holds keeps none from being found.</summary>
    public string RestOf(string text)
    {
        var rest = new StringBuilder();
        var from = 0;
        for (var i = 0; i < runs.Count && from < text.Length;)
        {
            if (runs[i].In(text, from) is not { } told)
            {
                i++;
                continue;
            }

            rest.Append(text, from, told.Start.Value - from);
            from = told.End.Value;
            // A run is closed by the result that holds it.
            last = runs[i] == last ? null : last;
            runs.RemoveAt(i);
        }

        return rest.Append(text, from, text.Length - from).ToString();
    }
}
