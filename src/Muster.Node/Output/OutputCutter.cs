using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Node.Output;

/// <summary>Gives each test what was printed while it ran, and the dead host's running test the rest.</summary>
/// <remarks>The reader's thread and the writer's thread both come here, hence the lock.</remarks>
sealed class OutputCutter(OutputPair files, long fileLimit) : IDisposable
{
    const int TestLimit = 1024 * 1024;
    const int TailLimit = 64 * 1024;

    readonly object gate = new();
    readonly Dictionary<(TestId, string?), OutputPlace> running = [];
    OutputPlace lastCut;
    int pieces;

    /// <summary>Follows what the host says; the output of the test that ended, if one did.</summary>
    internal string? Follow(HostMessage message)
    {
        lock (gate)
        {
            switch (message)
            {
                case HostMessage.TestStarted started:
                    lastCut = running[(started.Id, started.Row)] = new(started.Out, started.Err);
                    return null;
                case HostMessage.TestEnded ended:
                    return Cut((ended.Id, ended.Row), new(ended.Out, ended.Err));
                case HostMessage.PieceEnded:
                    pieces--;
                    running.Clear();
                    return null;
                default:
                    return null;
            }
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

            files.Truncate();
            lastCut = default;
        }
    }

    /// <summary>What was printed since the last cut; with tests running, since the first of them began.</summary>
    internal string Tail()
    {
        lock (gate)
            return files.Read(running.Values.Aggregate(lastCut, OutputPlace.Earlier), files.End, TailLimit);
    }

    public void Dispose() => files.Dispose();

    string? Cut((TestId, string?) test, OutputPlace end)
    {
        lastCut = end;
        // A framework may know a row's name only when the row has ended: then the start that has none is the row's.
        if (!running.Remove(test, out var start) && !running.Remove((test.Item1, null), out start))
            return null;

        var text = files.Read(start, end, TestLimit);
        return text.Length == 0 ? null : text;
    }
}
