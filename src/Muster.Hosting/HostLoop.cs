using System.Runtime.ExceptionServices;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Hosting;

/// <summary>Takes the controller's commands one after another and carries them out, on the process's first thread.</summary>
sealed class HostLoop(Connection connection, StandardStreams streams, AttachmentStore attachments, LiveOutput? live, HostedModule module)
{
    const int CasesInFrame = 500;

    readonly ProcessState state = new(streams);
    readonly Bookshelf shelf = ShelfOf(module);

    // The list that everybody goes by is this host's own.
    bool listed;

    // What the next run has to tell of what was made ready for it.
    Exception? unprepared;
    IReadOnlyList<string> tornDown = [];

    public void Run()
    {
        foreach (var command in connection.Commands)
        {
            switch (command)
            {
                case ControllerMessage.Discover:
                    Discover();
                    break;
                case ControllerMessage.Prepare work:
                    Prepare(work);
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
            var frameworks = shelf.ListAll();
            foreach (var (book, _) in frameworks)
            {
                foreach (var chunk in book.ListAll().Chunk(CasesInFrame))
                    connection.Send(new HostMessage.CasesFound([.. chunk.Select(t => Case(book.Backend.Name, t))]));
            }

            connection.Send(new HostMessage.DiscoveryEnded(Survey.Of(frameworks)));
            listed = true;
        }
        catch (Exception e)
        {
            // User code runs at discovery: data sources, attributes, static constructors.
            connection.Send(new HostMessage.DiscoveryFailed(Words(e) ?? $"Listing the tests failed: {e}"));
        }
    }

    void Prepare(ControllerMessage.Prepare work)
    {
        var sink = new WireSink(connection, streams, attachments, live, piece: -1);
        try
        {
            var program = shelf.Of(work.Backend).Backend.Prepare(work.Threads, sink);
            connection.Send(new HostMessage.Prepared(program, program is { } id ? module.Children.TakesDebugger(id) : null));
        }
        catch (Exception e)
        {
            unprepared = e;
            connection.Send(new HostMessage.Prepared(Failed: true));
        }

        tornDown = [.. tornDown, .. sink.Fixtures];
    }

    void RunPiece(ControllerMessage.Run run)
    {
        connection.Send(new HostMessage.PieceTaken(run.Piece));
        var sink = new WireSink(connection, streams, attachments, live, run.Piece);
        TellTornDown(sink);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        state.Remember();
        MakeRoom(run.Threads);
        try
        {
            if (Interlocked.Exchange(ref unprepared, null) is { } failure)
                ExceptionDispatchInfo.Throw(failure);

            var book = shelf.Of(run.Backend);
            sink.BackendTellsOutput = book.Backend.TellsOutput;
            book.Backend.Run(Find(book, run, sink), run.Threads, sink, connection.StopStarting);
        }
        catch (Exception e)
        {
            // Whatever a framework throws here, the controller must learn that the piece is over.
            sink.FixtureFailed(Words(e) ?? e.ToString());
        }

        live?.EndAll();
        var restored = state.Restore();
        connection.Send(new HostMessage.PieceEnded(run.Piece, clock.Elapsed.TotalMilliseconds, sink.Fixtures, restored));
    }

    void TellTornDown(WireSink sink)
    {
        foreach (var failure in Interlocked.Exchange(ref tornDown, []))
            sink.FixtureFailed(failure);
    }

    // Null where only its type and stack say what went wrong.
    static string? Words(Exception e) => e switch
    {
        RefusalException refusal => $"{refusal.Message} {refusal.NextStep}",
        ModuleException => e.Message,
        _ => null,
    };

    // Frameworks run parallel tests on the thread pool. Those that block must not keep the others from starting.
    static void MakeRoom(int threads)
    {
        if (threads <= 1)
            return;

        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + threads), ports);
    }

    List<FoundTest> Find(CaseBook book, ControllerMessage.Run run, WireSink sink)
    {
        var digests = book.List(run.Tests);
        if (!listed && digests.Count > 0)
            connection.Send(new HostMessage.ClassesListed(run.Backend, digests));

        var found = book.Find(run.Tests);
        sink.NameAs(found);
        foreach (var (asked, _) in found.Where(f => f.Found is null))
            sink.NotThere(asked);

        return [.. found.Select(f => f.Found).OfType<FoundTest>()];
    }

    void SayGoodbye()
    {
        var sink = new WireSink(connection, streams, attachments, live, piece: -1);
        TellTornDown(sink);
        foreach (var book in shelf.Open)
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

        live?.EndAll();
        connection.Send(new HostMessage.Goodbye(sink.Fixtures, ProcessorTime.UsedMs()));
    }

    static Bookshelf ShelfOf(HostedModule module)
    {
        var loader = new BackendLoader(module);
        return new Bookshelf(module.Name, loader.Frameworks, loader.Create);
    }

    static TestCase Case(string backend, FoundTest test) => new()
    {
        Id = test.Id,
        Class = test.Class,
        Fixture = test.Fixture,
        Method = test.Method,
        Name = test.Name,
        Ordinal = test.Ordinal,
        Unit = test.Unit,
        Backend = backend,
        Splittable = test.Splittable,
        Explicit = test.Explicit,
        FullName = test.FullName == $"{test.Class}.{test.Method}" ? null : test.FullName,
        SkipReason = test.SkipReason,
        File = test.File,
        Line = test.Line,
        Traits = test.Traits ?? TestCase.NoTraits,
    };
}
