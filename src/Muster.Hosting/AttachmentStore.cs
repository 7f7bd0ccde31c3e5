using System.Globalization;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Hosting;

/// <summary>Copies what tests attach to where it outlives the run. Safe to call from any thread.</summary>
/// <remarks>Here, and not in the controller: as soon as the end of a test is told the next one may change the file, and the process may be gone with its folder.</remarks>
/// <param name="folder">This process's own, made when the first file comes; null leaves files where they are.</param>
sealed class AttachmentStore(string? folder)
{
    const int LongestWord = 60;

    int sets;

    /// <summary>The same end, with its attachments where they stay, and a word on each that could not be kept: no test's outcome depends on one.</summary>
    public TestEnd Keep(FoundTest test, TestEnd end)
    {
        if (folder is null || end.Attachments is not { Count: > 0 } attached)
            return end;

        var (kept, lost) = Keep(attached, Word(test.Method));
        IReadOnlyList<string> allLost = [.. end.LostAttachments ?? [], .. lost];
        return end with { Attachments = kept.Count > 0 ? kept : null, LostAttachments = allLost.Count > 0 ? allLost : null };
    }

    /// <summary>Files that belong to no single test: where they stay, and a word on each that could not be kept.</summary>
    public (IReadOnlyList<string> Kept, IReadOnlyList<string> Lost) Keep(IReadOnlyList<string> files) => folder is null ? (files, []) : Keep(files, "all");

    (IReadOnlyList<string> Kept, IReadOnlyList<string> Lost) Keep(IReadOnlyList<string> files, string word)
    {
        var place = Path.Combine(folder!, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref sets)}-{word}"));
        var kept = new List<string>();
        var lost = new List<string>();
        foreach (var file in files)
        {
            try
            {
                var path = FreeName.Of(Path.Combine(place, Path.GetFileName(file)), candidate => kept.Contains(candidate, StringComparer.OrdinalIgnoreCase));
                kept.Add(Copy(file, path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                lost.Add($"{file}: {e.Message}");
            }
        }

        return (kept, lost);
    }

    static string Copy(string file, string target)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException(Directory.Exists(file) ? "it is a folder" : "it is not there");

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            File.Copy(file, target);
        }
        catch (IOException)
        {
            // Part of a file looks like the whole.
            File.Delete(target);
            throw;
        }

        return target;
    }

    // For people who look into the folder. What is odd in a name helps nobody there.
    static string Word(string method) =>
        string.Concat(method.Take(LongestWord).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
