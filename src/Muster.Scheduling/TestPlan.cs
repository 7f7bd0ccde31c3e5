namespace Muster.Scheduling;

/// <summary>What the scheduler knows of a test.</summary>
/// <param name="Index">Unique in the run.</param>
/// <param name="Class">Full name of the class: the scope of <see cref="DistributionMode.LoadScope"/>.</param>
/// <param name="Estimate">How long it is expected to take.</param>
public sealed record TestPlan(int Index, string Class, Estimate Estimate)
{
    /// <summary>Source file: the scope of <see cref="DistributionMode.LoadFile"/>.</summary>
    public string? File { get; init; }

    /// <summary>Names of the groups that it is in: all together the scope of <see cref="DistributionMode.LoadGroup"/>.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Of tests with a name in common no two run at once, in whatever modules they are.</summary>
    public IReadOnlyList<string> Batons { get; init; } = [];

    /// <summary>What has a lower rank is handed out first, whatever its length; 0 where nobody asked for an order.</summary>
    public int Rank { get; init; }
}
