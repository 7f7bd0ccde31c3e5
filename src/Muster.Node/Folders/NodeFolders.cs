using System.Text;

namespace Muster.Node.Folders;

/// <summary>Where a run keeps its socket, which needs a short path, and its files, which need room.</summary>
sealed class NodeFolders : IDisposable
{
    /// <summary>macOS has room for 104 bytes, with the zero at the end.</summary>
    const int LongestSocketPath = 103;

    readonly RunFolder files;
    readonly RunFolder sockets;

    internal NodeFolders(string runId)
    {
        var filesParent = PrivateFolder.In(Path.GetTempPath());
        var socketsParent = SocketParents().FirstOrDefault(IsShort) is { } found ? PrivateFolder.In(found) : filesParent;
        files = RunFolder.Claim(filesParent, runId);
        sockets = socketsParent == filesParent ? files : RunFolder.Claim(socketsParent, runId);
        SocketPath = Path.Combine(sockets.Path, "s");
        SweepLater([.. new[] { filesParent, socketsParent }.Distinct()]);
    }

    internal string SocketPath { get; }

    internal string Files => files.Path;

    internal IEnumerable<string> All => new[] { files.Path, sockets.Path }.Distinct();

    public void Dispose()
    {
        sockets.Dispose();
        files.Dispose();
    }

    static IEnumerable<string> SocketParents()
    {
        var runtime = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
        if (!string.IsNullOrEmpty(runtime) && IsWritable(runtime))
            yield return runtime;

        yield return Path.GetTempPath();
        if (!OperatingSystem.IsWindows())
            yield return "/tmp";
    }

    static bool IsShort(string parent) =>
        Encoding.UTF8.GetByteCount(Path.Combine(parent, "muster-4294967295", "run-id-of-12", "s")) <= LongestSocketPath;

    static bool IsWritable(string folder)
    {
        try
        {
            var probe = Path.Combine(folder, Path.GetRandomFileName());
            File.Create(probe, 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static void SweepLater(string[] parents)
    {
        new Thread(Sweep) { IsBackground = true, Name = "muster sweep" }.Start();

        void Sweep()
        {
            foreach (var parent in parents)
                RunFolder.Sweep(parent);
        }
    }
}
