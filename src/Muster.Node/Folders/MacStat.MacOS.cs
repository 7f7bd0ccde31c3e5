using System.Runtime.InteropServices;

namespace Muster.Node.Folders;

/// <summary>lstat with 64-bit inodes, which has another name on Intel.</summary>
static partial class MacStat
{
    const int ModeOffset = 4;
    const int UserOffset = 16;

    internal static unsafe FolderOwner? Owner(string path)
    {
        var answer = stackalloc byte[256];
        return Ask(path, answer) ? new(FileKind.IsFolder(*(ushort*)(answer + ModeOffset)), *(uint*)(answer + UserOffset)) : null;
    }

    internal static unsafe ushort? Mode(string path)
    {
        var answer = stackalloc byte[256];
        return Ask(path, answer) ? *(ushort*)(answer + ModeOffset) : null;
    }

    static unsafe bool Ask(string path, byte* answer) =>
        (RuntimeInformation.ProcessArchitecture == Architecture.X64 ? LstatIntel(path, answer) : Lstat(path, answer)) == 0;

    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Lstat(string path, byte* answer);

    [LibraryImport("libc", EntryPoint = "lstat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int LstatIntel(string path, byte* answer);
}
