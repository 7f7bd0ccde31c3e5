using System.Globalization;
using System.IO.Enumeration;

namespace Muster.Storage;

/// <summary>What a folder's files look like from outside: names, lengths and times.</summary>
static class FolderPrint
{
    /// <summary>More files than this are not worth looking at: listing the tests anew is as fast.</summary>
    public const int Limit = 20_000;

    // What a run leaves behind says nothing of the tests.
    static readonly HashSet<string> Skipped = new(["TestResults", ".muster", "logs"], StringComparer.OrdinalIgnoreCase);

    static readonly EnumerationOptions Options = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>One line for each file, in a fixed order; null if there are too many or the folder cannot be read.</summary>
    public static IReadOnlyList<string>? Of(string folder)
    {
        try
        {
            var lines = Files(folder).Take(Limit + 1).ToList();
            lines.Sort(StringComparer.Ordinal);
            return lines.Count > Limit ? null : lines;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static FileSystemEnumerable<string> Files(string folder) => new(folder, Line, Options)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        // A link to a folder could lead round in a circle.
        ShouldRecursePredicate = (ref FileSystemEntry entry) =>
            !Skipped.Contains(entry.FileName.ToString()) && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };

    static string Line(ref FileSystemEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{Relative(ref entry)}|{entry.Length}|{entry.LastWriteTimeUtc.UtcTicks}");

    static string Relative(ref FileSystemEntry entry) =>
        Path.GetRelativePath(entry.RootDirectory.ToString(), entry.ToFullPath()).Replace('\\', '/');
}
