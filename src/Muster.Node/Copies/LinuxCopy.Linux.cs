using System.Runtime.InteropServices;

namespace Muster.Node.Copies;

/// <summary>copy_file_range: within the kernel, and with shared blocks where the file system can.</summary>
static partial class LinuxCopy
{
    /// <summary>How many bytes were copied; not positive if it cannot be done so.</summary>
    internal static unsafe long Piece(SafeHandle from, SafeHandle to, long offset, long length)
    {
        var (read, written) = (offset, offset);
        try
        {
            return CopyFileRange(from, &read, to, &written, (nuint)length, 0);
        }
        catch (EntryPointNotFoundException)
        {
            return -1;
        }
    }

    [LibraryImport("libc", EntryPoint = "copy_file_range")]
    private static unsafe partial nint CopyFileRange(SafeHandle from, long* read, SafeHandle to, long* written, nuint length, uint flags);
}
