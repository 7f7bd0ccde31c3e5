namespace Muster.Scheduling.Queues;

/// <summary>For hosts that run several tests at once: pieces of another queue, about one for each thread, in one call.</summary>
/// <param name="inner">Its pieces are of one unit each, and cut for threads, not for hosts.</param>
/// <param name="threads">How many tests a host runs at once.</param>
/// <param name="hands">How many hosts share the work.</param>
/// <param name="takers">How many of them could take some of it now.</param>
sealed class WideQueue(IWorkQueue inner, int threads, Pace pace, Func<int> hands, Func<int> takers, Func<Piece, Load> loadOf) : IWorkQueue
{
    readonly Dictionary<int, Piece> own = [];
    readonly Queue<Piece> loose = [];
    Load held;

    public Load Pending => inner.Pending + held;

    public int Choices => inner.Choices + loose.Count;

    public void Add(UnitPlan unit) => inner.Add(unit);

    public void Seal() => inner.Seal();

    public Piece? Next(int slot, IReadOnlySet<string>? unlike = null)
    {
        var pending = Pending.Ms(pace);
        if (Take(slot, unlike) is not { } first) return null;

        var call = new Call(threads);
        var units = new HashSet<string>();
        for (var next = first; next is not null; next = HasRoom(call, pending) ? Take(slot, units) : null)
        {
            if (next.Backend != first.Backend)
            {
                Hold(slot, next);
                break;
            }

            call.Add(next, loadOf(next).Ms(pace));
            units.UnionWith(next.Units);
        }

        return call.Together();
    }

    public void Release(int slot)
    {
        if (own.Remove(slot, out var piece)) loose.Enqueue(piece);
        inner.Release(slot);
    }

    Piece? Take(int slot, IReadOnlySet<string>? unlike)
    {
        if (!own.Remove(slot, out var piece) && !loose.TryDequeue(out piece)) return inner.Next(slot, unlike);
        held -= loadOf(piece);
        return piece;
    }

    bool HasRoom(Call call, double pending) => call.Count < threads
        ? call.SumMs < pending / takers()
        : call.SumMs < pending / (4 * hands()) || (call.HasRoomForAnother && call.SumMs < pending / hands());

    // One call is for one backend.
    void Hold(int slot, Piece piece)
    {
        own[slot] = piece;
        held += loadOf(piece);
    }
}
