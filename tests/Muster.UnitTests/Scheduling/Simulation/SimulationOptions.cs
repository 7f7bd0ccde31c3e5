namespace Muster.UnitTests.Scheduling.Simulation;

/// <summary>The machine that a simulated run has, and its bad luck.</summary>
sealed record SimulationOptions
{
    public int Seed { get; init; }

    public int Slots { get; init; } = 4;

    public int Cores { get; init; } = 4;

    public double StartMs { get; init; } = 400;

    public double EndMs { get; init; } = 30;

    /// <summary>What each call costs beside its tests.</summary>
    public double CallMs { get; init; }

    /// <summary>How likely a test kills its host.</summary>
    public double CrashRate { get; init; }

    /// <summary>How likely a host dies before it is ready.</summary>
    public double BadStartRate { get; init; }

    /// <summary>Slots that join later, one each second.</summary>
    public int LateSlots { get; init; }

    /// <summary>Slots that are retired, one each second.</summary>
    public int LeavingSlots { get; init; }

    public double? StopAtMs { get; init; }

    public bool ReportRunning { get; init; }
}
