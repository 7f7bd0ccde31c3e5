namespace Muster.Scheduling;

/// <summary>What is known of a module before its tests are.</summary>
public sealed record ModulePlan
{
    /// <summary>False where the units come from a cache: no host is started for listing.</summary>
    public bool NeedsListing { get; init; } = true;

    /// <summary>Milliseconds that the module took last time, all tests together; null if it never ran.</summary>
    public double? ExpectedMs { get; init; }

    /// <summary>One host at a time.</summary>
    public bool Serial { get; init; }

    /// <summary>Most hosts at a time; null for as many as there are slots.</summary>
    public int? MaxHosts { get; init; }

    /// <summary>How many tests a host runs at once, as far as its framework agrees.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>A fixture is set up in every call: each host gets one big piece, of several units.</summary>
    public bool FewLargeCalls { get; init; }

    /// <summary>Milliseconds that every call costs beside its tests, where <see cref="FewLargeCalls"/> is set.</summary>
    public double CallCostMs { get; init; }

    /// <summary>Milliseconds that a host of this module needs before its first test, learned from earlier runs; null for the run's value.</summary>
    public double? HostStartMs { get; init; }

    /// <summary>Each unit is one call, and they are made in the order in which they were added, by one host.</summary>
    public bool InOrder { get; init; }

    /// <summary>A module of lower rank gets its hosts first; see <see cref="TestPlan.Rank"/>.</summary>
    public int Rank { get; init; }
}
