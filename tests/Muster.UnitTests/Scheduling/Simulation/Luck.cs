using Muster.Scheduling;

namespace Muster.UnitTests.Scheduling.Simulation;

/// <summary>What chance decides in a simulated run.</summary>
sealed class Luck(SimulationOptions options, Ledger ledger)
{
    readonly Random random = new(options.Seed);

    public bool IsEven => random.Next(2) == 0;

    public bool Happens(double rate) => rate > 0 && random.NextDouble() < rate;

    /// <summary>What a lost host leaves to be run: with or without the test that was running, together or each alone.</summary>
    public SchedulerInput.Returned? Rest(SimulatedHost host, bool charge)
    {
        if (host.Piece is not { } piece) return null;
        var alone = !piece.Alone && random.Next(3) == 0;
        if (charge && !alone) ledger.Record(piece.Tests[host.Ended++], host.Slot);
        var rest = piece.Tests.Skip(host.Ended).ToArray();
        ledger.Return(rest);
        return new SchedulerInput.Returned(piece with { Tests = rest }, alone, First: IsEven);
    }
}
