namespace Muster.Storage;

/// <summary>Remembers, for each module, how its tests fared when they last ran.</summary>
sealed class Outcomes(MusterFolder folder, TimeProvider time)
{
    readonly ModuleFiles files = new(folder, "results", "The results", time);

    /// <summary>What is known of a module; empty if nothing is.</summary>
    public ModuleOutcomes Read(string moduleKey) => OutcomeText.Read(moduleKey, files.Read(moduleKey));

    /// <summary>Merges the outcomes of a run into what is there now. Returns a notice if that could not be done.</summary>
    public async Task<string?> SaveAsync(string moduleKey, RunOutcomes run, CancellationToken cancel) =>
        run.IsEmpty ? null : await files.UpdateAsync(moduleKey, text => Merge(moduleKey, text, run), cancel);

    Action<TextWriter> Merge(string moduleKey, string text, RunOutcomes run)
    {
        var outcomes = OutcomeText.Read(moduleKey, text);
        outcomes.Merge(run, files.Today);
        Forget(outcomes, files.Today);
        return writer => OutcomeText.Write(moduleKey, outcomes, writer);
    }

    static void Forget(ModuleOutcomes outcomes, int today)
    {
        HistoryLimits.Drop(outcomes.Tests, test => test.Day, HistoryLimits.Tests, today);
        if (outcomes.LeftDay < today - HistoryLimits.Days)
            outcomes.LeftDay = null;
    }
}
