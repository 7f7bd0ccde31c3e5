namespace Muster.Hosting;

/// <summary>
/// Owns what descriptors 1 and 2 write into: append-only files, so that there is no pipe to fill and none whose end a grandchild can hold open.
/// </summary>
abstract class StandardStreams : IDisposable
{
    /// <summary>Puts the descriptors onto the files, if the node named any and this system can.</summary>
    public static StandardStreams TakeOver(string? outFile, string? errFile) =>
        outFile is null || errFile is null || OperatingSystem.IsWindows()
            ? new UntouchedStreams()
            : new UnixStreams(outFile, errFile);

    /// <summary>Bytes in both files now.</summary>
    public abstract (long Out, long Err) Lengths { get; }

    /// <summary>Puts descriptors that are closed back onto the files, so that the next test does not print into nothing. One that was moved is left: somebody may be at work with it.</summary>
    public abstract void Reopen();

    /// <summary>Puts descriptors that a test closed or moved back onto the files.</summary>
    /// <returns>True if there was something to put back.</returns>
    public abstract bool Restore();

    public abstract void Dispose();
}

/// <summary>For systems where the node drains pipes instead.</summary>
sealed class UntouchedStreams : StandardStreams
{
    public override (long Out, long Err) Lengths => (0, 0);

    public override void Reopen() { }

    public override bool Restore() => false;

    public override void Dispose() { }
}
