using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>One of the tests of a call, and how far it has come.</summary>
sealed class SelectedCase(FoundTest test)
{
    readonly List<TestResult> held = [];
    bool isReported;

    public FoundTest Test => test;

    public bool WasStarted { get; private set; }

    public bool IsReported => isReported || held.Count > 0;

    public bool IsRunning
    {
        get;
        set
        {
            field = value;
            WasStarted |= value;
        }
    }

    /// <summary>Keeps a result until the test has ended; false if it has, or never started.</summary>
    public bool Hold(TestResult result)
    {
        if (IsRunning)
            held.Add(result);
        return IsRunning;
    }

    public IReadOnlyList<TestResult> TakeHeld()
    {
        TestResult[] taken = [.. held];
        held.Clear();
        return taken;
    }

    /// <summary>Notes that a result is reported; true for the first, which closes the start of the test itself.</summary>
    public bool IsFirst()
    {
        var first = !isReported;
        isReported = true;
        return first;
    }

    /// <summary>The name of the row that a result stands for; null if it is the test's own.</summary>
    public string? RowOf(TestResult result) =>
        string.IsNullOrEmpty(result.DisplayName) || result.DisplayName == test.Name ? null : result.DisplayName;
}
