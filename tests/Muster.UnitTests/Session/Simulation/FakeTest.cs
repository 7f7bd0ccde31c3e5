using Muster.Model;

namespace Muster.UnitTests.Session.Simulation;

/// <summary>A test and what it does whenever it runs.</summary>
sealed record FakeTest(TestCase Case, Deed Deed, double Ms)
{
    /// <summary>Rows beyond the first, which nobody planned.</summary>
    public int ExtraRows { get; init; }
}

/// <summary>What a fake test does.</summary>
enum Deed
{
    Pass,
    Fail,
    Skip,

    /// <summary>Passes many times, then fails each time.</summary>
    FailAtLast,

    /// <summary>Ends its process, each time.</summary>
    Crash,

    /// <summary>Ends its process unless it is all that the call has.</summary>
    CrashInCompany,

    /// <summary>Never ends.</summary>
    Hang,

    /// <summary>Passes only where all tests of its unit are in the same call.</summary>
    NeedsWhole,

    /// <summary>The framework never mentions it.</summary>
    Mute,

    /// <summary>Passes at once, and the framework gives it hours.</summary>
    Boast,

    /// <summary>Ends its process before its start is told, as the constructor of a fixture does.</summary>
    CrashBefore,

    /// <summary>Hangs before its start is told.</summary>
    HangBefore,
}
