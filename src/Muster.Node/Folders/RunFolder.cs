using System.Globalization;
using System.Security.Cryptography;

namespace Muster.Node.Folders;

/// <summary>A folder of one run. A lock on a file in it, which the system drops with the process, tells others that the run is alive.</summary>
sealed class RunFolder : IDisposable
{
    const string LockName = "lock";
    static readonly TimeSpan Youth = TimeSpan.FromMinutes(1);

    readonly FileStream held;

    RunFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    internal string Path { get; }

    /// <summary>Takes a new folder in the parent, named after the run as far as a socket's path allows.</summary>
    internal static RunFolder Claim(string parent, string runId)
    {
        var name = runId.Length <= 12 ? runId : runId[^12..];
        while (true)
        {
            var path = System.IO.Path.Combine(parent, name);
            PrivateFolder.Make(path);
            if (Lock(path, FileMode.CreateNew) is { } held)
                return new(path, Sign(held));

            name = Convert.ToHexString(RandomNumberGenerator.GetBytes(6));
        }
    }

    /// <summary>Removes what dead runs left in the parent.</summary>
    internal static void Sweep(string parent)
    {
        foreach (var folder in Folders(parent))
        {
            using var held = Lock(folder, FileMode.Open);
            // Without a lock file it may be on its way to get one.
            if (held is not null || IsAbandoned(folder))
                PrivateFolder.Remove(folder);
        }
    }

    public void Dispose()
    {
        PrivateFolder.Remove(Path);
        held.Dispose();
        PrivateFolder.Remove(Path);
    }

    static string[] Folders(string parent)
    {
        try
        {
            return Directory.GetDirectories(parent);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    static bool IsAbandoned(string folder) =>
        !File.Exists(System.IO.Path.Combine(folder, LockName)) && TimeProvider.System.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder) > Youth;

    /// <summary>For people who wonder whose it is.</summary>
    static FileStream Sign(FileStream held)
    {
        held.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        held.Flush();
        return held;
    }

    static FileStream? Lock(string folder, FileMode mode)
    {
        try
        {
            return new(System.IO.Path.Combine(folder, LockName), mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
