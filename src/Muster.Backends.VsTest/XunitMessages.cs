namespace Muster.Backends.VsTest;

/// <summary>xUnit's adapter logs each failed test as an error, line by line, beside reporting it.</summary>
static class XunitMessages
{
    public static bool IsTestFailure(string message) =>
        message.StartsWith("[xUnit.net", StringComparison.Ordinal)
        && !message.Contains("Cleanup Failure", StringComparison.Ordinal)
        && !message.Contains("Catastrophic", StringComparison.OrdinalIgnoreCase);
}
