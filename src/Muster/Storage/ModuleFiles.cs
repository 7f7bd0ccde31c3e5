using System.Text;

namespace Muster.Storage;

/// <summary>One small text file for each module in a part of <c>.muster/</c>. Safe under any number of runs at once.</summary>
/// <remarks>Nothing here fails a run: what cannot be read is empty, what cannot be written becomes a notice.</remarks>
/// <param name="folder">Where the part lies.</param>
/// <param name="part">Name of the part.</param>
/// <param name="content">What is kept, for notices: "The durations".</param>
/// <param name="time">For the patience with a lock.</param>
sealed class ModuleFiles(MusterFolder folder, string part, string content, TimeProvider time)
{
    static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Today, counted in days from the year 1.</summary>
    public int Today => (int)(time.GetUtcNow().UtcTicks / TimeSpan.TicksPerDay);

    /// <summary>The text kept for a module; empty if there is none.</summary>
    public string Read(string moduleKey)
    {
        try
        {
            return File.ReadAllText(FileOf(moduleKey));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Replaces the text by what is made of the one that is there now. Returns a notice if that could not be done.</summary>
    /// <param name="moduleKey">Names the module.</param>
    /// <param name="change">Takes the text that is there, and gives what writes the new one: of many tests, the text never is in memory as a whole.</param>
    /// <param name="cancel">Ends the wait for another run.</param>
    public async Task<string?> UpdateAsync(string moduleKey, Func<string, Action<TextWriter>> change, CancellationToken cancel)
    {
        if (!folder.TryMake(part))
            return folder.Notice;

        try
        {
            using var held = await FileLock.TryTakeAsync(FileOf(moduleKey) + ".lock", Patience, time, cancel);
            if (held is null)
                return $"{content} of this run are not kept: {FileOf(moduleKey)}.lock was in use for {Patience.TotalSeconds:0} s.";

            Write(FileOf(moduleKey), change(Read(moduleKey)));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{content} of this run are not kept: {e.Message}";
        }
    }

    static void Write(string path, Action<TextWriter> write) => AtomicFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, Plain, bufferSize: 64 * 1024, leaveOpen: true);
        write(writer);
    });

    string FileOf(string moduleKey) => folder.FileIn(part, StableHash.Of(moduleKey) + ".txt");
}
