using Muster.Scheduling;

namespace Muster.UnitTests.Scheduling.Simulation;

/// <summary>A module with what its tests really take, by their index.</summary>
sealed record SimulatedModule(int Index, ModulePlan Plan, IReadOnlyList<UnitPlan> Units)
{
    public double ListMs { get; init; } = 200;

    /// <summary>How many tests its hosts run at once is told by listing.</summary>
    public ModulePlan BeforeListing => Plan with { Threads = 1 };

    public double CallMs => Plan.FewLargeCalls ? Plan.CallCostMs : 0;

    public int MostHosts => Plan.Serial ? 1 : Plan.MaxHosts ?? int.MaxValue;
}
