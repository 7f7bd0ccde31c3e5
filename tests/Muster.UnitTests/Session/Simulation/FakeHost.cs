using Muster.Model;
using Muster.Model.Wire;
using Muster.Node;

namespace Muster.UnitTests.Session.Simulation;

/// <summary>A process that plays its part: what it says, after how long, one step after the other.</summary>
sealed class FakeHost(HostStart start, FakeModule module, Faults faults, Random chance, bool hasRoom)
{
    /// <summary>The try, in all processes, from which on <see cref="Deed.FailAtLast"/> fails.</summary>
    public const int FailsAtLastIn = 37;

    readonly Queue<ControllerMessage> mail = [];
    bool stopStarting;
    bool hasWorked;

    public int Key => start.Host;

    public int Slot => start.Slot;

    public int Module => start.Module.Index;

    /// <summary>It has nothing to do and waits to be told something.</summary>
    public bool Waits { get; private set; }

    public bool Gone { get; set; }

    public void Tell(ControllerMessage message)
    {
        if (message is ControllerMessage.StopStarting)
            stopStarting = true;
        else
            mail.Enqueue(message);
    }

    /// <summary>Its life: each step is what it tells after so many milliseconds; the last tells its end.</summary>
    public IEnumerable<Step> Live()
    {
        if (start.CopyOutput && (!hasRoom || Happens(faults.NoCopy)))
        {
            yield return new Step(10, End(new HostExit { ExitCode = null, Loss = HostLoss.NoCopy, Reason = "No space left on device" }));
            yield break;
        }

        yield return new Step(1, new NodeEvent.Started(1000 + Key) { Host = Key });
        if (module.NeverReady || Happens(faults.BeforeReady))
        {
            yield return new Step(20, Died(HostLoss.NeverReady));
            yield break;
        }

        yield return new Step(50 + chance.Next(300), new NodeEvent.Ready(new HostMessage.Hello(Protocol.Version, "", 1000 + Key, ".NET 10")) { Host = Key });
        while (true)
        {
            while (mail.Count == 0)
            {
                Waits = true;
                yield return new Step(0, null);
            }

            Waits = false;
            foreach (var step in Obey(mail.Dequeue()))
            {
                yield return step;
                if (step.Tells is NodeEvent.Ended)
                    yield break;
            }

            if (Happens(faults.WhileIdle))
            {
                yield return new Step(5, Died());
                yield break;
            }
        }
    }

    public NodeEvent.Ended Killed(string reason) => End(new HostExit { ExitCode = 137, Signal = 9, SignalName = "SIGKILL", Loss = HostLoss.KilledByUs, Reason = reason });

    IEnumerable<Step> Obey(ControllerMessage message) => message switch
    {
        ControllerMessage.Discover => List(),
        ControllerMessage.Run run => Run(run),
        ControllerMessage.Prepare => Prepare(),
        ControllerMessage.Debugged => [],
        _ => Leave(),
    };

    IEnumerable<Step> Prepare()
    {
        if (module.Program is { } program)
            yield return new Step(5, Said(new HostMessage.ProgramStarted(program, "Shop.Tests")));
        yield return new Step(5, Said(new HostMessage.Prepared(module.Program, module.Program is null ? null : true, module.PreparingFails)));
        if (module.WaitingDies)
            yield return new Step(5, Died());
    }

    IEnumerable<Step> List()
    {
        hasWorked = true;
        var half = module.Tests.Count / 2;
        yield return new Step(30, Said(new HostMessage.CasesFound([.. module.Tests.Take(half).Select(t => t.Case)])));
        if (module.ListingFails is { } why)
        {
            yield return new Step(5, Said(new HostMessage.DiscoveryFailed(why)));
            yield break;
        }

        if (module.ListingCrashes || Happens(faults.WhileListing))
            yield return new Step(5, Died());

        if (module.ListingHangs)
            yield return new Step(1e9, null);

        yield return new Step(30, Said(new HostMessage.CasesFound([.. module.Tests.Skip(half).Select(t => t.Case)])));
        yield return new Step(5, Said(new HostMessage.DiscoveryEnded(module.Traits)));
    }

    IEnumerable<Step> Run(ControllerMessage.Run run)
    {
        if (run.Tests.FirstOrDefault(t => module.Find(t.Id).Case.Backend != run.Backend) is { } stray)
            throw new InvalidOperationException($"{module.Find(stray.Id).Case.Name} was sent to the wrong framework.");

        if (hasWorked && Happens(faults.BeforeTaking))
            yield return new Step(1, Died());

        hasWorked = true;
        yield return new Step(1, Said(new HostMessage.PieceTaken(run.Piece)));
        var tests = run.Tests.Select(t => module.Find(t.Id)).ToList();
        var threads = module.AtOnce ?? (run.Threads == 0 ? module.Traits.Parallelism : run.Threads);
        foreach (var step in Side.BySide(threads, tests.GroupBy(t => t.Case.Unit).Select(unit => PlayAll(run, unit))))
            yield return step;

        if (Happens(faults.AfterLastTest))
            yield return new Step(3, Died());

        IReadOnlyList<string> fixtures = Happens(faults.FixtureFails) ? ["tear-down threw"] : [];
        yield return new Step(3, Said(new HostMessage.PieceEnded(run.Piece, tests.Sum(t => t.Ms), fixtures, [])));
        if (Happens(faults.Repeated))
            yield return new Step(1, Ended(run.Piece, module.Find(run.Tests[0].Id), TestOutcome.Failed, null));
    }

    IEnumerable<Step> PlayAll(ControllerMessage.Run run, IEnumerable<FakeTest> unit) => unit.TakeWhile(_ => !stopStarting).SelectMany(test => Play(run, test));

    IEnumerable<Step> Play(ControllerMessage.Run run, FakeTest test)
    {
        if (test.Deed == Deed.Mute)
            yield break;
        if (test.Deed == Deed.CrashBefore || Happens(faults.BetweenTests))
            yield return new Step(2, Died());
        if (test.Deed == Deed.HangBefore)
            yield return new Step(1e9, null);

        yield return new Step(1, Said(new HostMessage.TestStarted(run.Piece, test.Case.Id, null, 0, 0)));
        if (test.Deed == Deed.Crash || (test.Deed == Deed.CrashInCompany && run.Tests.Count > 1) || Happens(faults.InTest))
            yield return new Step(test.Ms / 2, Died());
        if (test.Deed == Deed.Hang)
            yield return new Step(1e9, null);

        yield return new Step(test.Ms, Ended(run.Piece, test, Outcome(run, test), null));
        foreach (var row in Enumerable.Range(1, test.ExtraRows).Select(n => $"row {n}"))
        {
            yield return new Step(1, Said(new HostMessage.TestStarted(run.Piece, test.Case.Id, row, 0, 0)));
            yield return new Step(test.Ms, Ended(run.Piece, test, TestOutcome.Passed, row));
        }

        if (Happens(faults.Repeated))
            yield return new Step(1, Ended(run.Piece, test, TestOutcome.Failed, null));
        if (Happens(faults.Stranger))
            yield return new Step(1, Said(new HostMessage.TestEnded(run.Piece, TestId.Of("Nobody", "Planned", "This", "", chance.Next()), null, new TestEnd(TestOutcome.Failed, 1), 0, 0)));
    }

    IEnumerable<Step> Leave()
    {
        if (Happens(faults.WouldNotEnd))
            yield return new Step(1e9, null);
        if (Happens(faults.NoGoodbye))
            yield return new Step(5, End(new HostExit { ExitCode = 0 }));

        yield return new Step(5, Said(new HostMessage.Goodbye([])));
        yield return new Step(5, End(new HostExit { ExitCode = 0, SaidGoodbye = true }));
    }

    TestOutcome Outcome(ControllerMessage.Run run, FakeTest test) => test.Deed switch
    {
        Deed.Fail => TestOutcome.Failed,
        Deed.FailAtLast when ++module.Tries >= FailsAtLastIn => TestOutcome.Failed,
        Deed.Skip => TestOutcome.Skipped,
        Deed.NeedsWhole when run.Tests.Count(t => module.Find(t.Id).Case.Unit == test.Case.Unit) < module.SizeOfUnit(test) => TestOutcome.Failed,
        _ => TestOutcome.Passed,
    };

    bool Happens(double rate) => rate > 0 && chance.NextDouble() < rate;

    NodeEvent.Said Said(HostMessage message) => new(message, null) { Host = Key };

    NodeEvent.Said Ended(int piece, FakeTest test, TestOutcome outcome, string? row) =>
        Said(new HostMessage.TestEnded(piece, test.Case.Id, row, new TestEnd(outcome, test.Deed == Deed.Boast ? 1e7 : test.Ms), 0, 0));

    NodeEvent.Ended Died(HostLoss loss = HostLoss.None) => End(new HostExit { ExitCode = 134, Signal = 6, SignalName = "SIGABRT", Loss = loss, Tail = "the last words" });

    NodeEvent.Ended End(HostExit exit) => new(exit with { TreeGone = !Happens(faults.TreeStays) }) { Host = Key };
}

/// <summary>What a host tells after some time; null where it tells nothing.</summary>
readonly record struct Step(double AfterMs, NodeEvent? Tells);
