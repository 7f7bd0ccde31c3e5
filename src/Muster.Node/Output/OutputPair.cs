namespace Muster.Node.Output;

/// <summary>Standard output and standard error of one host.</summary>
sealed class OutputPair(string outPath, string errPath) : IDisposable
{
    readonly OutputFile standard = new(outPath);
    readonly OutputFile error = new(errPath);

    internal OutputPlace End => new(standard.Length, error.Length);

    internal void Truncate()
    {
        standard.Truncate();
        error.Truncate();
    }

    /// <summary>Standard output, then standard error, together at most <paramref name="limit"/> bytes and what says how many were left out.</summary>
    internal string Read(OutputPlace from, OutputPlace to, int limit)
    {
        // Most tests print nothing: that needs no look at the files.
        if (from.Out >= to.Out && from.Err >= to.Err)
            return "";

        var end = End;
        (from, to) = (from.Within(end), to.Within(end));
        // Each may have half, and what the other does not need.
        var forError = (int)Math.Min(to.Err - from.Err, Math.Max(limit / 2, limit - (to.Out - from.Out)));
        var text = standard.Read(from.Out, to.Out, limit - Math.Max(forError, 0));
        var errors = error.Read(from.Err, to.Err, forError);
        var gap = text.Length > 0 && errors.Length > 0 && text[^1] != '\n' ? "\n" : "";
        return text + gap + errors;
    }

    /// <summary>The place after the last line end of one file between two places, of which only the end is looked at; <paramref name="from"/> if there is none.</summary>
    internal long EndOfLines(bool ofError, long from, long to, int most) => (ofError ? error : standard).EndOfLines(from, to, most);

    /// <summary>What one file holds between two places.</summary>
    internal byte[] Bytes(bool ofError, long from, long to) => (ofError ? error : standard).Bytes(from, to);

    public void Dispose()
    {
        standard.Dispose();
        error.Dispose();
    }
}
