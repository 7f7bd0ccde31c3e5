using Muster.Model;
using Muster.Model.Events;
using static Muster.Model.Events.SessionEvent;
using TestResult = Muster.Model.TestResult;

namespace Muster.UnitTests.Reporting;

/// <summary>Builds events.</summary>
static class Events
{
    public static SessionEvent Started(string rerun = "muster run Shop.sln") => new RunStarted(A.Run(rerun)) { AtMs = 0 };

    public static SessionEvent Added(TestModule? module = null) => new ModuleAdded(module ?? A.Module()) { AtMs = 1 };

    public static SessionEvent Listed(params IReadOnlyList<TestCase> planned) =>
        new ModuleListed(A.Module(), new ModuleTraits { Frameworks = ["xUnit.net v3 3.2.2"] }, planned) { AtMs = 2 };

    public static SessionEvent Up(WorkerDescription? worker = null) => new WorkerStarted(worker ?? A.Worker()) { AtMs = 3 };

    public static SessionEvent Ready(WorkerDescription? worker = null) => new WorkerReady(worker ?? A.Worker(), ".NET 10.0.12") { AtMs = 4 };

    public static SessionEvent Down(string error, WorkerDescription? worker = null) =>
        new WorkerEnded(worker ?? A.Worker(), new WorkerEnd(134, 6, error, 1, 20)) { AtMs = 9 };

    public static SessionEvent Gone(WorkerDescription? worker = null) =>
        new WorkerEnded(worker ?? A.Worker(), new WorkerEnd(0, null, null, 3, 37.5) { CpuMs = 12.5, FixtureMs = 3 }) { AtMs = 9 };

    public static SessionEvent Begun(TestCase test, WorkerDescription? worker = null) =>
        new TestStarted(A.Module(), test, null, worker ?? A.Worker()) { AtMs = 5 };

    public static OutputPrinted Printed(string text, TestCase? test = null, bool error = false, long leftOut = 0, WorkerDescription? worker = null) =>
        Printed(System.Text.Encoding.UTF8.GetBytes(text), test, error, leftOut, worker);

    public static OutputPrinted Printed(byte[] bytes, TestCase? test = null, bool error = false, long leftOut = 0, WorkerDescription? worker = null) =>
        new(worker ?? A.Worker(), test, null, error, bytes, leftOut) { AtMs = 5 };

    public static SessionEvent CallOf(TestCase test, WorkerDescription? worker = null) =>
        new CallEnded(worker ?? A.Worker(), new CallDescription(4.5, 2, [test.Id], [new TestId(0, 42)])) { AtMs = 6 };

    public static SessionEvent Attached(string file, WorkerDescription? worker = null) => new FilesAttached(worker ?? A.Worker(), [file]) { AtMs = 6 };

    public static SessionEvent Recorded(TestResult result, bool extra = false) => new TestRecorded(result, extra) { AtMs = 6 };

    public static SessionEvent Recorded(TestOutcome outcome, TestCase test) => Recorded(A.Result(outcome, test));

    public static SessionEvent Problem(string message, string? module = "Shop.Tests") =>
        new ProblemFound(new RunProblem(ProblemKind.Host, module, message)) { AtMs = 7 };

    public static SessionEvent Said(string message) => new Notice(message) { AtMs = 7 };

    public static SessionEvent Rescheduled(int count, string reason) => new TestsRescheduled(A.Module(), count, reason) { AtMs = 7 };

    public static SessionEvent Ended(RunSummary summary) => new RunEnded(summary) { AtMs = 3400 };
}
