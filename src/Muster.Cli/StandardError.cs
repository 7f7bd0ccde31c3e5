namespace Muster.Cli;

/// <summary>Where the tool says what its reporters do not.</summary>
static class StandardError
{
    static readonly TimeSpan bound = TimeSpan.FromSeconds(1);

    /// <summary>Returns soon even if nobody reads: often it is the same terminal that has just stopped a reporter.</summary>
    public static void Say(string message)
    {
        var speaker = new Thread(() => Write($"muster: {message}")) { IsBackground = true, Name = "muster error output" };
        speaker.Start();
        speaker.Join(bound);
    }

    static void Write(string line)
    {
        try
        {
            Console.Error.WriteLine(line);
        }
        catch (IOException)
        {
            // Closed: there is nobody to tell.
        }
    }
}
