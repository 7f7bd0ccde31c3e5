namespace Muster.Cli.Terminal;

/// <summary>Where the tool says what its reporters do not.</summary>
static class StandardError
{
    /// <summary>Returns soon even if nobody reads: often it is the same terminal that has just stopped a reporter.</summary>
    public static void Say(string message) => BoundedWrite.Try(() => Console.Error.WriteLine($"muster: {message}"));
}
