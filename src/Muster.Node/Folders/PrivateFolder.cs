using Muster.Node.Trees;

namespace Muster.Node.Folders;

/// <summary>A folder that nobody else can enter, with a name that others can guess.</summary>
static class PrivateFolder
{
    const UnixFileMode OnlyMe = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    const UnixFileMode Others = (UnixFileMode)0b111_111;

    /// <summary>Makes <c>muster-UID</c> in the folder, or takes the one that is there if it is ours alone.</summary>
    /// <exception cref="NodeException">What is there belongs to somebody else, or others may enter it.</exception>
    internal static string In(string parent)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(Path.Combine(parent, "muster")).FullName;

        var user = UnixCalls.UserId();
        var path = Path.Combine(parent, $"muster-{user}");
        Make(path);
        var owner = FolderOwner.Of(path);
        if (owner is { } known && (!known.IsFolder || known.User != user))
            throw new NodeException($"{path} is not a folder of this user: someone else made it. Remove it, or set TMPDIR to a folder of your own.");

        if ((File.GetUnixFileMode(path) & Others) != 0)
            throw new NodeException($"{path} can be entered by others. Remove it, or give it mode 0700.");

        return path;
    }

    /// <summary>Makes a folder that only this user can enter, unless it is there.</summary>
    internal static void Make(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(path, OnlyMe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NodeException($"The folder {path} cannot be made: {e.Message}. Set TMPDIR to a folder that can be written to.", e);
        }
    }

    /// <summary>Removes what it can; says whether that was all.</summary>
    internal static bool Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        return true;
    }
}
