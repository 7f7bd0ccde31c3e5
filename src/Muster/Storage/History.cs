using System.Text;

namespace Muster.Storage;

/// <summary>Remembers, for each module, how long its tests and fixtures take. Safe under any number of runs at once.</summary>
/// <remarks>Nothing here fails a run: what cannot be read is empty, what cannot be written becomes a notice.</remarks>
sealed class History(MusterFolder folder, TimeProvider time)
{
    const string Part = "history";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What is known of a module; empty if nothing is.</summary>
    public ModuleHistory Read(string moduleKey)
    {
        try
        {
            return HistoryText.Read(moduleKey, File.ReadAllText(FileOf(moduleKey)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ModuleHistory();
        }
    }

    /// <summary>Merges what a run measured into what is there now. Returns a notice if that could not be done.</summary>
    public async Task<string?> SaveAsync(string moduleKey, Measurements measured, CancellationToken cancel)
    {
        if (measured.IsEmpty)
            return null;

        if (!folder.TryMake(Part))
            return folder.Notice;

        try
        {
            using var held = await FileLock.TryTakeAsync(FileOf(moduleKey) + ".lock", Patience, time, cancel);
            if (held is null)
                return $"The durations of this run are not kept: {FileOf(moduleKey)}.lock was in use for {Patience.TotalSeconds:0} s.";

            Merge(moduleKey, measured);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The durations of this run are not kept: {e.Message}";
        }
    }

    void Merge(string moduleKey, Measurements measured)
    {
        var today = (int)(time.GetUtcNow().UtcTicks / TimeSpan.TicksPerDay);
        var history = Read(moduleKey);
        history.Merge(measured, today);
        HistoryLimits.Apply(history, today);
        AtomicFile.Write(FileOf(moduleKey), Encoding.UTF8.GetBytes(HistoryText.Write(moduleKey, history)));
    }

    string FileOf(string moduleKey) => folder.FileIn(Part, StableHash.Of(moduleKey) + ".txt");
}
