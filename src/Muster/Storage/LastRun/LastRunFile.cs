using System.Text.Json;

namespace Muster.Storage.LastRun;

/// <summary>The record of the last run of a root. Of two runs at once the one that ends last is the last.</summary>
sealed class LastRunFile(MusterFolder folder)
{
    const string Part = "runs";

    public string FullPath => folder.FileIn(Part, "last.json");

    public bool Exists => File.Exists(FullPath);

    /// <summary>The record; null if there is none, or it is damaged or of another version.</summary>
    public RecordedRun? Read()
    {
        try
        {
            using var file = File.OpenRead(FullPath);
            return JsonSerializer.Deserialize(file, StorageJson.Default.RecordedRun) is { } run && run.IsSound() ? run : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or NotSupportedException or NullReferenceException)
        {
            return null;
        }
    }

    /// <summary>Replaces the record. Returns a notice if that could not be done.</summary>
    public string? Save(RecordedRun run)
    {
        if (!folder.TryMake(Part))
            return folder.Notice;

        try
        {
            AtomicFile.Write(FullPath, stream => RecordedRunWriting.Write(stream, run));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The course of this run is not kept for muster doctor: {e.Message}";
        }
    }
}
