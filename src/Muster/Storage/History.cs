namespace Muster.Storage;

/// <summary>Remembers, for each module, how long its tests and fixtures take.</summary>
sealed class History(MusterFolder folder, TimeProvider time)
{
    readonly ModuleFiles files = new(folder, "history", "The durations", time);

    /// <summary>What is known of a module; empty if nothing is.</summary>
    public ModuleHistory Read(string moduleKey) => HistoryText.Read(moduleKey, files.Read(moduleKey));

    /// <summary>Merges what a run measured into what is there now. Returns a notice if that could not be done.</summary>
    public async Task<string?> SaveAsync(string moduleKey, Measurements measured, CancellationToken cancel) =>
        measured.IsEmpty ? null : await files.UpdateAsync(moduleKey, text => Merge(moduleKey, text, measured), cancel);

    Action<TextWriter> Merge(string moduleKey, string text, Measurements measured)
    {
        var history = HistoryText.Read(moduleKey, text);
        history.Merge(measured, files.Today);
        HistoryLimits.Apply(history, files.Today);
        return writer => HistoryText.Write(moduleKey, history, writer);
    }
}
