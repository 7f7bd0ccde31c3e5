namespace Muster.Storage;

/// <summary>A lock between processes, held as long as a file is open.</summary>
static class FileLock
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Null if somebody else held it for all of <paramref name="patience"/>.</summary>
    public static async Task<IDisposable?> TryTakeAsync(string path, TimeSpan patience, TimeProvider time, CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                // The file stays: deleting it would let a third process lock a new file while a second still waits for the old one.
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException) when (time.GetElapsedTime(start) < patience)
            {
                await Task.Delay(Pause, time, cancel);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
