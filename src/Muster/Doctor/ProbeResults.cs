using Muster.Model;
using Muster.Model.Events;

namespace Muster.Doctor;

/// <summary>Hears one of the doctor's own runs, and knows how its tests fared.</summary>
sealed class ProbeResults
{
    readonly Dictionary<(string Module, TestId Id), bool> passed = [];

    /// <summary>How many processes it took.</summary>
    public int Processes { get; private set; }

    public void Take(SessionEvent e)
    {
        if (e is SessionEvent.WorkerStarted)
            Processes++;

        // A test of which a row is red is red.
        if (e is SessionEvent.TestRecorded { Result: { Outcome: not TestOutcome.NotRun } result })
            passed[KeyOf(result.Module, result.Case.Id)] = passed.GetValueOrDefault(KeyOf(result.Module, result.Case.Id), true) && result.Outcome is (TestOutcome.Passed or TestOutcome.Skipped);
    }

    public Tried Of(TestModule module, TestId test) => !passed.TryGetValue(KeyOf(module, test), out var good) ? Tried.No : good ? Tried.Passed : Tried.Failed;

    static (string, TestId) KeyOf(TestModule module, TestId test) => (module.Key, test);
}
