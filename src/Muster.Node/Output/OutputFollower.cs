namespace Muster.Node.Output;

/// <summary>Tells what a host prints while it prints it, from the files that grow: whole lines at once, the start of a line after a moment.</summary>
/// <remarks>What comes too fast to be read along is left out in the middle, and its size is told. For one thread at a time.</remarks>
sealed class OutputFollower(OutputPair files, Action<OutputPart> tell)
{
    /// <summary>Of what one file grew by between two looks, or from one test to the next.</summary>
    const int MostAtOnce = 128 * 1024;

    /// <summary>Looks for which the start of a line waits for its end.</summary>
    const int Patience = 5;

    OutputPlace shown;
    OutputPlace seen;
    int waits;

    /// <summary>All up to this place was printed while no other test ran than this one; null for none, or several.</summary>
    internal void Mark(OutputPlace place, OutputKey? test)
    {
        var end = place.Within(files.End);
        if (end.Out <= shown.Out && end.Err <= shown.Err)
            return;

        TellAll(end, test);
    }

    /// <summary>To be called at a steady pace, with the one test that runs.</summary>
    internal void Look(OutputKey? test)
    {
        // What has just come may be of a test of whose start the host's message is still on its way.
        var known = seen;
        seen = files.End;
        if (known.Out <= shown.Out && known.Err <= shown.Err)
            return;

        if (++waits > Patience)
        {
            TellAll(known, test);
            return;
        }

        var (standard, error) = (Lines(known.Out, shown.Out, error: false, test), Lines(known.Err, shown.Err, error: true, test));
        if (standard > shown.Out || error > shown.Err)
            waits = 0;

        shown = new(standard, error);
    }

    /// <summary>The files are empty again.</summary>
    internal void Restart() => (shown, seen, waits) = (default, default, 0);

    void TellAll(OutputPlace end, OutputKey? test)
    {
        Tell(shown.Out, end.Out, error: false, test);
        Tell(shown.Err, end.Err, error: true, test);
        (shown, waits) = (new(Math.Max(shown.Out, end.Out), Math.Max(shown.Err, end.Err)), 0);
    }

    long Lines(long end, long from, bool error, OutputKey? test)
    {
        var lines = files.EndOfLines(error, from, end, MostAtOnce);
        Tell(from, lines, error, test);
        return Math.Max(from, lines);
    }

    void Tell(long from, long to, bool error, OutputKey? test)
    {
        if (to <= from)
            return;

        // The newest matters most: where it hangs, what it says of its end.
        var left = Math.Max(0, to - from - MostAtOnce);
        tell(new(test, error, files.Bytes(error, from + left, to), left));
    }
}
