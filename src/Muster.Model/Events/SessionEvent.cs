namespace Muster.Model.Events;

/// <summary>
/// What happens in a run, in order: all that a reporter, a recording or a user of the library sees. The cases are nested below.
/// </summary>
/// <remarks>
/// Order: <see cref="RunStarted"/> is first and <see cref="RunEnded"/> last; a <see cref="TestStarted"/> comes before the <see cref="TestRecorded"/> of the same test;
/// a <see cref="WorkerStarted"/> before anything else of that worker; a hook <c>runStart</c> ends before the first of them, a hook <c>runEnd</c> starts after the last.
/// </remarks>
public abstract record SessionEvent
{
    SessionEvent() { }

    /// <summary>Milliseconds since the run began, on a clock that cannot jump.</summary>
    public required double AtMs { get; init; }

    public sealed record RunStarted(RunDescription Run) : SessionEvent;

    /// <summary>A module is known, its tests not yet.</summary>
    public sealed record ModuleAdded(TestModule Module) : SessionEvent;

    /// <summary>The tests of a module are known; those that will run were planned.</summary>
    public sealed record ModuleListed(TestModule Module, ModuleTraits Traits, IReadOnlyList<TestCase> Planned) : SessionEvent;

    /// <summary>The tests were divided: <see cref="RunDescription.Shard"/> is known in full.</summary>
    public sealed record ShardPlanned(ShardDescription Shard) : SessionEvent;

    /// <summary>A process was started in a slot.</summary>
    public sealed record WorkerStarted(WorkerDescription Worker) : SessionEvent;

    /// <summary>The process speaks and takes work.</summary>
    public sealed record WorkerReady(WorkerDescription Worker, string Runtime) : SessionEvent;

    /// <summary>The process begins no test before somebody has attached a debugger to it, or wants none.</summary>
    public sealed record WorkerWaits(WorkerDescription Worker) : SessionEvent
    {
        /// <summary>What is to be debugged; null if it is the worker itself.</summary>
        public ProgramDescription? Program { get; init; }
    }

    /// <summary>The worker has started a program to run tests in.</summary>
    public sealed record ProgramStarted(WorkerDescription Worker, ProgramDescription Program) : SessionEvent;

    /// <summary>The process is gone. <see cref="WorkerEnd.Error"/> is null if it went as it was told to.</summary>
    public sealed record WorkerEnded(WorkerDescription Worker, WorkerEnd End) : SessionEvent;

    public sealed record TestStarted(TestModule Module, TestCase Case, string? Row, WorkerDescription Worker) : SessionEvent;

    /// <summary>Something was printed; only where the run was asked to follow that.</summary>
    /// <param name="Worker">Where.</param>
    /// <param name="Case">The one test that ran; null if none did, or several.</param>
    /// <param name="Row">Which row of it, where the name differs.</param>
    /// <param name="Error">It came on standard error.</param>
    /// <param name="Bytes">As they were written: whole lines, except where the rest of one was long in coming or the test ended within it.</param>
    /// <param name="LeftOut">How many bytes before them are not told, because they came faster than they could be shown.</param>
    public sealed record OutputPrinted(WorkerDescription Worker, TestCase? Case, string? Row, bool Error, ReadOnlyMemory<byte> Bytes, long LeftOut) : SessionEvent;

    /// <summary>The one result of a planned test, or that of a row which appeared only at run time.</summary>
    /// <param name="Result">The result.</param>
    /// <param name="Extra">True for a row that was not planned: it is counted beside.</param>
    public sealed record TestRecorded(TestResult Result, bool Extra) : SessionEvent
    {
        /// <summary>True for an extra row whose case has an id of its own already, because it was read from a report.</summary>
        public bool HasOwnId { get; init; }
    }

    /// <summary>A worker's framework has attached files that belong to none of its tests.</summary>
    /// <param name="Files">Full paths.</param>
    public sealed record FilesAttached(WorkerDescription Worker, IReadOnlyList<string> Files) : SessionEvent;

    /// <summary>A call of the framework is over, or its worker was lost in it.</summary>
    public sealed record CallEnded(WorkerDescription Worker, CallDescription Call) : SessionEvent;

    /// <summary>Tests go to another worker, because theirs was lost; no attempt is counted.</summary>
    public sealed record TestsRescheduled(TestModule Module, int Count, string Reason) : SessionEvent;

    /// <summary>Something beside the tests went wrong; the run will not end green.</summary>
    public sealed record ProblemFound(RunProblem Problem) : SessionEvent;

    /// <summary>A sentence for the user that changes no outcome.</summary>
    public sealed record Notice(string Message) : SessionEvent;

    /// <summary>No test will start any more: Ctrl-C, or a limit of failures.</summary>
    public sealed record Stopping(string Reason) : SessionEvent;

    /// <summary>A command of the user's that runs beside the tests was started.</summary>
    /// <param name="Hook">What it runs at: <c>runStart</c>, <c>nodeReady</c>, <c>nodeDown</c>, <c>reschedule</c>, <c>runEnd</c>.</param>
    /// <param name="Command">The line that the shell was given.</param>
    public sealed record HookStarted(string Hook, string Command) : SessionEvent;

    /// <summary>A hook printed a line, on either of its streams.</summary>
    public sealed record HookSaid(string Hook, string Line) : SessionEvent;

    /// <summary>The shell of a hook has ended. What that means for the run is told by a <see cref="ProblemFound"/> or a <see cref="Notice"/>.</summary>
    /// <param name="Hook">What it ran at.</param>
    /// <param name="ExitCode">128 + signal if a signal ended it; null if it never started or was killed.</param>
    /// <param name="Fault">Why it was killed or did not start, without a full stop; null where the exit code says all.</param>
    /// <param name="DurationMs">Milliseconds from its start.</param>
    public sealed record HookEnded(string Hook, int? ExitCode, string? Fault, double DurationMs) : SessionEvent;

    public sealed record RunEnded(RunSummary Summary) : SessionEvent;
}
