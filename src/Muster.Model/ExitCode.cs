namespace Muster.Model;

/// <summary>Exit codes of <c>muster</c>: a public contract. They follow Microsoft.Testing.Platform where the meaning is the same.</summary>
/// <remarks>If several apply: 5, 3, 23, 21, 22, 24, 13, 2, 25, 9, 8, in this order.</remarks>
public enum ExitCode
{
    /// <summary>Every test passed or was skipped.</summary>
    Passed = 0,

    /// <summary>A test failed, crashed or timed out, or the run has an error.</summary>
    TestsFailed = 2,

    /// <summary>The user stopped it.</summary>
    Aborted = 3,

    /// <summary>Bad command line or configuration.</summary>
    BadUsage = 5,

    /// <summary>No test was found, or none was selected.</summary>
    NoTests = 8,

    /// <summary>Fewer tests than <c>--minimum-expected-tests</c>.</summary>
    TooFewTests = 9,

    /// <summary>Stopped by <c>--maxfail</c>.</summary>
    TooManyFailures = 13,

    /// <summary>A project did not build.</summary>
    BuildFailed = 21,

    /// <summary>A module could not be listed or is not supported.</summary>
    DiscoveryFailed = 22,

    /// <summary>Planned tests have no result.</summary>
    TestsLost = 23,

    /// <summary>No worker could be started, or what must run before them failed.</summary>
    NoWorker = 24,

    /// <summary>A report was not written.</summary>
    ReportNotWritten = 25,
}
