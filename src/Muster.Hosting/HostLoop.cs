using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Hosting;

/// <summary>Takes the controller's commands one after another and carries them out, on the process's first thread.</summary>
sealed class HostLoop(Connection connection, StandardStreams streams, HostedModule module)
{
    const int CasesInFrame = 500;

    readonly ProcessState state = new(streams);
    IReadOnlyDictionary<string, CaseBook>? books;

    public void Run()
    {
        foreach (var command in connection.Commands)
        {
            switch (command)
            {
                case ControllerMessage.Discover:
                    Discover();
                    break;
                case ControllerMessage.Run run:
                    RunPiece(run);
                    break;
                case ControllerMessage.Shutdown:
                    SayGoodbye();
                    return;
            }
        }
    }

    void Discover()
    {
        try
        {
            var traits = new List<ModuleTraits>();
            foreach (var book in Books().Values)
            {
                foreach (var chunk in book.ListAll().Chunk(CasesInFrame))
                    connection.Send(new HostMessage.CasesFound([.. chunk.Select(t => Case(book.Backend.Name, t))]));
                traits.Add(book.Backend.Describe());
            }

            connection.Send(new HostMessage.DiscoveryEnded(Merge(traits)));
        }
        catch (ModuleException e)
        {
            connection.Send(new HostMessage.DiscoveryFailed(e.Message));
        }
        catch (Exception e)
        {
            // User code runs at discovery: data sources, attributes, static constructors.
            connection.Send(new HostMessage.DiscoveryFailed($"Listing the tests failed: {e}"));
        }
    }

    void RunPiece(ControllerMessage.Run run)
    {
        var sink = new WireSink(connection, streams, run.Piece);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        state.Remember();
        MakeRoom(run.Threads);
        try
        {
            var book = Books()[run.Backend];
            var found = book.Find(run.Tests);
            sink.NameAs(found);
            foreach (var (asked, _) in found.Where(f => f.Found is null))
                sink.NotThere(asked);

            book.Backend.Run([.. found.Select(f => f.Found).OfType<FoundTest>()], run.Threads, sink, connection.StopStarting);
        }
        catch (Exception e)
        {
            // Whatever a framework throws here, the controller must learn that the piece is over.
            sink.FixtureFailed(e.ToString());
        }

        var restored = state.Restore();
        connection.Send(new HostMessage.PieceEnded(run.Piece, clock.Elapsed.TotalMilliseconds, sink.Fixtures, restored));
    }

    // Frameworks run parallel tests on the thread pool. Those that block must not keep the others from starting.
    static void MakeRoom(int threads)
    {
        if (threads <= 1)
            return;

        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + threads), ports);
    }

    void SayGoodbye()
    {
        var sink = new WireSink(connection, streams, piece: -1);
        foreach (var book in books?.Values ?? [])
        {
            try
            {
                book.Backend.Close(sink);
            }
            catch (Exception e)
            {
                // The other backends have fixtures to tear down as well.
                sink.FixtureFailed(e.ToString());
            }
        }

        connection.Send(new HostMessage.Goodbye(sink.Fixtures));
    }

    IReadOnlyDictionary<string, CaseBook> Books() =>
        books ??= new BackendLoader(module).Load().ToDictionary(b => b.Name, b => new CaseBook(module.Name, b));

    static TestCase Case(string backend, FoundTest test) => new()
    {
        Id = test.Id,
        Class = test.Class,
        Method = test.Method,
        Name = test.Name,
        Ordinal = test.Ordinal,
        Unit = test.Unit,
        Backend = backend,
        Splittable = test.Splittable,
        Explicit = test.Explicit,
        SkipReason = test.SkipReason,
        File = test.File,
        Line = test.Line,
        Traits = test.Traits ?? TestCase.NoTraits,
    };

    static ModuleTraits Merge(List<ModuleTraits> all) => new()
    {
        Frameworks = [.. all.SelectMany(t => t.Frameworks)],
        FixturePerCall = all.Exists(t => t.FixturePerCall),
        FixturePerHost = all.Exists(t => t.FixturePerHost),
        Parallelism = all.Max(t => t.Parallelism),
        ExactAttribution = all.TrueForAll(t => t.ExactAttribution),
        Notices = [.. all.SelectMany(t => t.Notices)],
    };
}
