using Muster.Scheduling;

namespace Muster.UnitTests.Scheduling.Simulation;

/// <summary>What chance decides in a simulated run.</summary>
sealed class Luck(SimulationOptions options, Ledger ledger)
{
    readonly Random random = new(options.Seed);

    public bool IsEven => random.Next(2) == 0;

    public bool Happens(double rate) => rate > 0 && random.NextDouble() < rate;

    /// <summary>What a lost host leaves to be run: of several running tests each alone, else with or without the one that was running.</summary>
    /// <param name="culprit">The test that did it; null if it was none.</param>
    public SchedulerInput[] Rest(SimulatedHost host, int? culprit)
    {
        if (host.Piece is not { } piece) return [];
        var several = host.Running.Count > 1;
        var alone = !piece.Alone && random.Next(3) == 0;
        if (culprit is { } test && !alone && !several)
        {
            ledger.Record(test, host.Slot);
            host.End(test);
        }

        var rest = host.Open;
        ledger.Return(rest);
        if (!several) return [new SchedulerInput.Returned(piece with { Tests = rest }, alone, First: IsEven)];
        return
        [
            new SchedulerInput.Returned(piece with { Tests = [.. rest.Where(t => !host.Running.Contains(t))] }, First: IsEven),
            new SchedulerInput.Returned(piece with { Tests = [.. rest.Where(host.Running.Contains)] }, Alone: true),
        ];
    }
}
