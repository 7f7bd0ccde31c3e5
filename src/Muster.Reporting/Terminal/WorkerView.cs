using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Terminal;

/// <summary>What runs in one slot.</summary>
sealed class WorkerView(WorkerDescription worker, TimeProvider time)
{
    readonly Dictionary<(TestId, string?), Running> tests = [];

    public string Id => worker.Id;

    public int Slot => worker.Slot;

    public string Node => worker.Node;

    /// <summary>The test that has run longest; null if none runs.</summary>
    public (string Name, string Module, TimeSpan For)? Longest
    {
        get
        {
            if (tests.Count == 0)
                return null;

            var first = tests.Values.MinBy(t => t.Since)!;
            return (Format.FullName(first.Case, first.Row ?? first.Case.Name), first.Module.Name, time.GetElapsedTime(first.Since));
        }
    }

    public void Start(SessionEvent.TestStarted e, long now) => tests[(e.Case.Id, e.Row)] = new Running(e.Module, e.Case, e.Row, now);

    public void End(TestResult result)
    {
        if (!tests.Remove((result.Case.Id, result.Row)))
            tests.Remove((result.Case.Id, null));
    }

    sealed record Running(TestModule Module, TestCase Case, string? Row, long Since);
}
