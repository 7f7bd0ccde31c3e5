using Muster.Node.Folders;

namespace Muster.Node.Copies;

/// <summary>Copies a folder with all that is in it: modes, times and links as they are, sharing blocks where the file system can, which the runtime sees to.</summary>
/// <param name="from">Full path of the folder.</param>
/// <param name="to">Full path of the copy, which is not there yet.</param>
/// <param name="leaveOut">Full path of what is not copied.</param>
/// <param name="unwanted">Asked before each entry, and within large files: true if nobody waits for the copy any more.</param>
sealed class FolderCopy(string from, string to, Func<string, bool> leaveOut, Func<bool> unwanted)
{
    static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <exception cref="IOException">It cannot be had; what is there of it stays.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal void Make() => Copy(new DirectoryInfo(from), to);

    void Copy(DirectoryInfo folder, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            if (unwanted())
                return;

            if (!leaveOut(entry.FullName))
                Copy(entry, Path.Combine(target, entry.Name));
        }

        // Last, for a folder may forbid what was just done in it.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(target, folder.UnixFileMode);
    }

    void Copy(FileSystemInfo entry, string target)
    {
        try
        {
            if (entry.LinkTarget is { } linked)
                Link(entry, target, linked);
            else if (entry is DirectoryInfo folder)
                Copy(folder, target);
            else if (FileKind.IsOrdinary(entry.FullName))
                CopyFile(entry, target);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException && !Path.Exists(entry.FullName))
        {
            // Somebody works in the folder, another run for example, and has just removed it.
        }
    }

    void CopyFile(FileSystemInfo file, string target)
    {
        if (!OperatingSystem.IsWindows() && LargeFile.Is(file))
            LargeFile.Copy(file.FullName, target, unwanted);
        else
            File.Copy(file.FullName, target);
    }

    void Link(FileSystemInfo entry, string target, string linked)
    {
        var meant = Path.GetFullPath(linked, Path.GetDirectoryName(entry.FullName)!);
        var text = IsIn(from, meant)
            ? Path.IsPathRooted(linked) ? Path.Combine(to, Path.GetRelativePath(from, meant)) : linked
            : meant;
        if (entry is DirectoryInfo)
            Directory.CreateSymbolicLink(target, text);
        else
            File.CreateSymbolicLink(target, text);
    }

    static bool IsIn(string folder, string path) => path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
