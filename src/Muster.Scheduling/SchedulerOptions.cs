namespace Muster.Scheduling;

/// <summary>What a run asks of its scheduler.</summary>
public sealed record SchedulerOptions
{
    /// <summary>How tests are spread.</summary>
    public DistributionMode Mode { get; init; } = DistributionMode.Auto;

    /// <summary>Milliseconds that a host needs before its first test, where a module has no learned value.</summary>
    public double HostStartMs { get; init; } = 400;

    /// <summary>Most tests in one chunk of <see cref="DistributionMode.Load"/> or one piece of <see cref="DistributionMode.WorkSteal"/>; null for no limit.</summary>
    public int? MaxChunk { get; init; }

    /// <summary>Scopes with most tests go first in the modes by scope; false keeps collection order.</summary>
    public bool Reorder { get; init; } = true;
}
