namespace Muster.Input;

/// <summary>What a file looked like.</summary>
/// <param name="Path">Full path of a file or folder.</param>
/// <param name="Length">-1 for a folder, -2 for what does not exist.</param>
/// <param name="Ticks">Time of the last write, UTC.</param>
sealed record FileStamp(string Path, long Length, long Ticks)
{
    /// <summary>Looks at a file now.</summary>
    public static FileStamp Of(string path)
    {
        var info = new FileInfo(path);
        if (info.Exists)
            return new FileStamp(path, info.Length, info.LastWriteTimeUtc.Ticks);

        return Directory.Exists(path) ? new FileStamp(path, -1, Directory.GetLastWriteTimeUtc(path).Ticks) : new FileStamp(path, -2, 0);
    }

    /// <summary>True if it still looks the same.</summary>
    public bool IsCurrent() => this == Of(Path);
}
