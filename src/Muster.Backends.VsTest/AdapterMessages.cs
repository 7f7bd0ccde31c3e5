using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace Muster.Backends.VsTest;

/// <summary>Tells what went wrong outside any test from what adapters also log.</summary>
static class AdapterMessages
{
    /// <summary>True if the user must hear of it, beside the results.</summary>
    public static bool IsTrouble(TestMessageLevel level, string message) => level switch
    {
        TestMessageLevel.Error => !IsFailedXunitTest(message),
        // NUnit's adapter only warns when a whole call has come to nothing.
        TestMessageLevel.Warning => message.Contains("Exception thrown executing tests", StringComparison.Ordinal),
        _ => false,
    };

    // xUnit's adapter logs each failed test as an error, line by line, beside reporting it.
    static bool IsFailedXunitTest(string message) =>
        message.StartsWith("[xUnit.net", StringComparison.Ordinal)
        && !message.Contains("Cleanup Failure", StringComparison.Ordinal)
        && !message.Contains("Catastrophic", StringComparison.OrdinalIgnoreCase);
}
