using System.Runtime.InteropServices;

namespace Muster.Node.Folders;

/// <summary>statx, whose layout is the same on every processor.</summary>
static partial class LinuxStat
{
    const int CurrentFolder = -100;
    const int DoNotFollow = 0x100;
    const uint TypeAndOwner = 0x1 | 0x8;
    const int UserOffset = 20;
    const int ModeOffset = 28;

    internal static unsafe FolderOwner? Owner(string path)
    {
        var answer = stackalloc byte[256];
        if (Statx(CurrentFolder, path, DoNotFollow, TypeAndOwner, answer) != 0)
            return null;

        return new(FileKind.IsFolder(*(ushort*)(answer + ModeOffset)), *(uint*)(answer + UserOffset));
    }

    internal static unsafe ushort? Mode(string path)
    {
        var answer = stackalloc byte[256];
        return Statx(CurrentFolder, path, DoNotFollow, TypeAndOwner, answer) != 0 ? null : *(ushort*)(answer + ModeOffset);
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Statx(int folder, string path, int flags, uint mask, byte* answer);
}
