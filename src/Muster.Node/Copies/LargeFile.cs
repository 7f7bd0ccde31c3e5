using Microsoft.Win32.SafeHandles;

namespace Muster.Node.Copies;

/// <summary>Copies a file piece by piece, so that who stops a run need not wait for its end.</summary>
/// <remarks>On Linux only: elsewhere the system's own copy shares blocks, which pieces would lose.</remarks>
static class LargeFile
{
    /// <summary>Smaller ones are copied in one go: that takes no time that anybody notices.</summary>
    internal const long Least = 4 * PieceSize;

    /// <summary>A multiple of the blocks of all file systems, which share none otherwise.</summary>
    internal const int PieceSize = 8 << 20;

    const int PieceByHand = 1 << 20;

    internal static bool Is(FileSystemInfo entry) => OperatingSystem.IsLinux() && entry is FileInfo { Length: >= Least };

    /// <param name="from">Full path of the file.</param>
    /// <param name="to">Full path of the copy, which is not there yet.</param>
    /// <param name="unwanted">Asked before each piece: true leaves what there is of it.</param>
    /// <param name="inKernel">Whether the system is asked to copy.</param>
    /// <exception cref="IOException">It cannot be had.</exception>
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    internal static void Copy(string from, string to, Func<bool> unwanted, bool inKernel = true)
    {
        using var source = File.OpenHandle(from, share: FileShare.ReadWrite | FileShare.Delete);
        using var target = File.OpenHandle(to, FileMode.CreateNew, FileAccess.Write);
        var length = RandomAccess.GetLength(source);
        long copied = 0, piece = 1;
        byte[]? buffer = null;
        for (; copied < length && piece > 0; copied += piece)
        {
            if (unwanted())
                return;

            var size = Math.Min(PieceSize, length - copied);
            piece = inKernel ? LinuxCopy.Piece(source, target, copied, size) : 0;
            if (piece <= 0)
                (inKernel, piece) = (false, ByHand(source, target, copied, buffer ??= new byte[PieceByHand]));
        }

        File.SetUnixFileMode(target, File.GetUnixFileMode(source));
        File.SetLastAccessTimeUtc(target, File.GetLastAccessTimeUtc(source));
        File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(source));
    }

    static int ByHand(SafeFileHandle source, SafeFileHandle target, long offset, byte[] buffer)
    {
        var read = RandomAccess.Read(source, buffer, offset);
        RandomAccess.Write(target, buffer.AsSpan(0, read), offset);
        return read;
    }
}
