using Muster.Model.Wire;

namespace Muster.Node.Output;

/// <summary>Gives each test what was printed while it ran, and the dead host's running test the rest.</summary>
/// <remarks>The reader's thread and the writer's thread both come here, hence the lock.</remarks>
sealed class OutputCutter(OutputPair files, long fileLimit, OutputFollower? follower = null) : IDisposable
{
    const int TestLimit = 1024 * 1024;
    const int TailLimit = 64 * 1024;

    readonly object gate = new();
    readonly Dictionary<OutputKey, OutputPlace> running = [];
    OutputPlace lastCut;
    int pieces;
    bool over;

    /// <summary>Whether what is printed is told while a test runs.</summary>
    internal bool IsFollowed => follower is not null;

    /// <summary>Follows what the host says; the output of the test that ended, if one did.</summary>
    internal string? Follow(HostMessage message)
    {
        lock (gate)
        {
            switch (message)
            {
                case HostMessage.TestStarted started:
                    follower?.Mark(new(started.Out, started.Err), Only);
                    lastCut = running[new(started.Id, started.Row)] = new(started.Out, started.Err);
                    return null;
                case HostMessage.TestEnded ended:
                    follower?.Mark(new(ended.Out, ended.Err), Only);
                    return Cut(new(ended.Id, ended.Row), new(ended.Out, ended.Err));
                case HostMessage.PieceEnded:
                    pieces--;
                    running.Clear();
                    return null;
                default:
                    return null;
            }
        }
    }

    /// <summary>Called at a steady pace where what is printed is followed.</summary>
    internal void Look()
    {
        lock (gate)
        {
            if (!over)
                follower?.Look(Only);
        }
    }

    /// <summary>Called before a piece goes out: only while the host has none may the files shrink, or its numbers would be wrong.</summary>
    internal void BeforePiece()
    {
        lock (gate)
        {
            var end = files.End;
            if (pieces++ > 0 || end.Out + end.Err <= fileLimit)
                return;

            follower?.Mark(end, null);
            files.Truncate();
            follower?.Restart();
            lastCut = default;
        }
    }

    /// <summary>What was printed since the last cut; with tests running, since the first of them began.</summary>
    internal string Tail()
    {
        lock (gate)
        {
            follower?.Mark(files.End, Only);
            return files.Read(running.Values.Aggregate(lastCut, OutputPlace.Earlier), files.End, TailLimit);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            over = true;
            files.Dispose();
        }
    }

    // Of several nobody can tell which it was.
    OutputKey? Only => running.Count == 1 ? running.Keys.First() : null;

    string? Cut(OutputKey test, OutputPlace end)
    {
        lastCut = end;
        // A framework may know a row's name only when the row has ended: then the start that has none is the row's.
        if (!running.Remove(test, out var start) && !running.Remove(test with { Row = null }, out start))
            return null;

        var text = files.Read(start, end, TestLimit);
        return text.Length == 0 ? null : text;
    }
}
