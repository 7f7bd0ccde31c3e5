namespace Muster.Node.Folders;

/// <summary>What stands under a name.</summary>
static class FileKind
{
    const int TypeBits = 0xF000;
    const int Folder = 0x4000;
    const int Ordinary = 0x8000;

    internal static bool IsFolder(ushort mode) => (mode & TypeBits) == Folder;

    /// <summary>False for pipes, sockets and devices: whoever opens one may wait for ever.</summary>
    internal static bool IsOrdinary(string path)
    {
        var mode = OperatingSystem.IsLinux() ? LinuxStat.Mode(path) : OperatingSystem.IsMacOS() ? MacStat.Mode(path) : null;
        return mode is null || (mode & TypeBits) == Ordinary;
    }
}
