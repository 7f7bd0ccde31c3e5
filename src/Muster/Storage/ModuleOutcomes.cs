using Muster.Model;

namespace Muster.Storage;

/// <summary>The last outcomes of a module's tests, merged over runs.</summary>
sealed class ModuleOutcomes
{
    public Dictionary<TestId, StoredOutcome> Tests { get; } = [];

    /// <summary>The last day on which a run stopped before it knew the module's tests; null if nothing of that is left.</summary>
    public int? LeftDay { get; set; }

    public bool AnyFailed => Tests.Values.Any(test => test.Last == LastResult.Failed);

    public bool HasFailed(TestId id) => Tests.TryGetValue(id, out var test) && test.Last == LastResult.Failed;

    public bool IsLeft(TestId id) => Tests.TryGetValue(id, out var test) ? test.Left : LeftDay is not null;

    /// <summary>It never had a result.</summary>
    public bool IsNew(TestId id) => !Tests.TryGetValue(id, out var test) || test.Last is null;

    /// <summary>Takes in what a run brought. What was not planned in it stays as it is.</summary>
    public void Merge(RunOutcomes run, int day)
    {
        if (run.Everything)
            LeftDay = null;

        foreach (var (id, result) in run.Tests)
            Tests[id] = new StoredOutcome(result ?? Tests.GetValueOrDefault(id).Last, result is null, day);

        if (!run.AllLeft)
            return;

        LeftDay = day;
        foreach (var (id, test) in Tests)
            Tests[id] = test with { Left = true };
    }
}
