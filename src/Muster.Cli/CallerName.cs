namespace Muster.Cli;

/// <summary>The script that the user called, if it says its name.</summary>
static class CallerName
{
    const string Variable = "MUSTER_COMMAND";

    /// <summary>Null if there was no script.</summary>
    public static string? Taken { get; } = Take();

    // Not for the tests: what one of them starts was called by somebody else.
    static string? Take()
    {
        var name = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, null);
        return name;
    }
}
