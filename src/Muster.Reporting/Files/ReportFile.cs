namespace Muster.Reporting.Files;

/// <summary>A file that is written whole or not at all: what stands at its path is untouched until <see cref="Commit"/>.</summary>
/// <remarks>Everything temporary lies in the same folder, for a rename is atomic only within one file system.</remarks>
sealed class ReportFile : IDisposable
{
    static readonly OpenStream Default = (path, options) => new(path, new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Options = options,
        BufferSize = 64 * 1024,
    });

    readonly List<Spool> spools = [];
    readonly OpenStream open;
    readonly string target;
    readonly string temporary;
    bool done;

    /// <param name="path">The report; its folder is created.</param>
    /// <param name="open">Null for real files.</param>
    public ReportFile(string path, OpenStream? open)
    {
        this.open = open ?? Default;
        target = Resolve(Path.GetFullPath(path));
        temporary = target;
        if (IsDevice)
            return;

        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
    }

    /// <summary>A place for parts that come before their turn; gone with this.</summary>
    public Spool NewSpool()
    {
        var folder = IsDevice ? Path.GetTempPath() : Path.GetDirectoryName(target)!;
        var path = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.part");
        var spool = new Spool(open(path, FileOptions.DeleteOnClose));
        spools.Add(spool);
        // Nobody else opens it, and without a name it cannot stay behind when this process is killed.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);

        return spool;
    }

    /// <summary>Writes the file and puts it into its place in one step.</summary>
    public void Commit(Action<Stream> write)
    {
        if (IsDevice)
        {
            using var device = new FileStream(target, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        using (var stream = open(temporary, FileOptions.None))
        {
            write(stream);
            // Without it a power cut after the rename could leave an empty file in place of an old whole one.
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, target, overwrite: true);
        done = true;
    }

    public void Dispose()
    {
        foreach (var spool in spools)
            spool.Dispose();

        if (!done && !IsDevice)
            File.Delete(temporary);
    }

    // A rename would replace /dev/stdout, not write to it.
    bool IsDevice => !OperatingSystem.IsWindows() && target.StartsWith("/dev/", StringComparison.Ordinal);

    // A rename would replace the link, not the file that it names. A link into /dev or /proc is a device under another name.
    static string Resolve(string path)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
            return path;

        return new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } file
            ? file.FullName
            : path;
    }
}
