namespace Muster.Cli.Terminal;

/// <summary>Writes to streams that may have nobody at their other end.</summary>
static class BoundedWrite
{
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);

    /// <summary>Returns soon even if the write does not.</summary>
    public static void Try(Action write)
    {
        var writer = new Thread(() => Guarded(write)) { IsBackground = true, Name = "muster output" };
        writer.Start();
        writer.Join(Bound);
    }

    static void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (IOException)
        {
            // Closed: there is nobody to tell.
        }
    }
}
