using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting.Recorded;
using Muster.Sequences;

namespace Muster.Cli.Sequences;

/// <summary>Turns what a process ran into what a process is to run.</summary>
static class SequenceReader
{
    /// <summary>The sequence of a process of a report.</summary>
    public static Sequence Of(RecordedRun run, RecordedProcess process) => new()
    {
        Threads = process.Calls.Any(call => call.Threads == 0) ? 0 : process.Calls.Select(call => call.Threads).DefaultIfEmpty(1).Max(),
        Calls = [.. process.Calls.Select(call => Ran(call).Select(id => Name(id, run.Find(process, id))).ToList())],
    };

    // What never began went to another process; but of a call in which nothing began, something else than a test took time or life.
    static IReadOnlyList<TestId> Ran(CallDescription call) => call.Tests.Count > 0 ? call.Tests : call.Unreached;

    static NamedTest Name(TestId id, RecordedTest? test) => test is null ? new NamedTest(id, "", "", id.ToString()) : new NamedTest(id, test.Class, test.Method, test.Name);
}
