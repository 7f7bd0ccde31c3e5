namespace Muster.Node.Folders;

/// <summary>Who a folder belongs to, and whether it is one: a link is not.</summary>
readonly record struct FolderOwner(bool IsFolder, uint User)
{
    /// <summary>Null where it cannot be told.</summary>
    internal static FolderOwner? Of(string path)
    {
        if (OperatingSystem.IsLinux())
            return LinuxStat.Owner(path);

        return OperatingSystem.IsMacOS() ? MacStat.Owner(path) : null;
    }
}
