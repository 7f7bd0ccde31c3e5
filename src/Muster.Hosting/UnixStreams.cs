using Muster.Hosting.Native;

namespace Muster.Hosting;

/// <summary>Standard streams on Linux and macOS: a session of its own, no terminal, output into files.</summary>
sealed class UnixStreams : StandardStreams
{
    // Kept apart from 1 and 2: a test may close those.
    readonly int outFile;
    readonly int errFile;

    public UnixStreams(string outPath, string errPath)
    {
        // A session of its own: the terminal's Ctrl-C and Ctrl-Z are the controller's business, and the whole tree can be found by it.
        _ = Libc.SetSid();
        outFile = Libc.OpenForAppend(outPath);
        errFile = Libc.OpenForAppend(errPath);
        var nothing = Libc.OpenNull();
        _ = Libc.Dup2(nothing, 0);
        _ = Libc.Close(nothing);
        _ = Libc.Dup2(outFile, 1);
        _ = Libc.Dup2(errFile, 2);
    }

    public override (long Out, long Err) Lengths => (Libc.SeekEnd(outFile), Libc.SeekEnd(errFile));

    public override void Reopen()
    {
        Reopen(outFile, 1);
        Reopen(errFile, 2);
    }

    public override bool Restore()
    {
        var moved = Put(outFile, 1);
        return Put(errFile, 2) || moved;
    }

    public override void Dispose()
    {
        _ = Libc.Close(outFile);
        _ = Libc.Close(errFile);
    }

    static void Reopen(int file, int descriptor)
    {
        if (!Libc.IsOpen(descriptor))
            _ = Libc.Dup2(file, descriptor);
    }

    static bool Put(int file, int descriptor)
    {
        // An offset moved through one descriptor shows in the other only if both are the same open file.
        if (Libc.IsSameOpenFile(file, descriptor))
            return false;

        _ = Libc.Dup2(file, descriptor);
        return true;
    }
}
