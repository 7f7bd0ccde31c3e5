using Muster.Scheduling;

namespace Muster.Session;

/// <summary>Makes of a piece what is to run of it by now: more may be known than when it was cut.</summary>
static class PieceFitting
{
    public static Piece Of(RunState state, Piece piece) => piece.Alone ? piece : Whole(state, WithoutLeftovers(state, piece));

    // A unit that is run as a whole before its turn leaves parts in the queue, and what lost hosts gave back.
    static Piece WithoutLeftovers(RunState state, Piece piece) => piece with
    {
        Tests = [.. piece.Tests.Where(i => UnitOf(state, i) is { RunWhole: false } unit && !(unit.Gathered && piece.Parts.Contains(unit.Key)))],
    };

    // A repetition is planned before the one before it is over, in which it may be learned that a unit must stay whole. Then the first part of it takes the others.
    static Piece Whole(RunState state, Piece piece)
    {
        if (piece.Parts.Count == 0)
            return piece;

        var units = piece.Tests.Select(i => UnitOf(state, i)).Distinct().Where(unit => piece.Parts.Contains(unit.Key) && MustStayWhole(state, unit)).ToList();
        foreach (var unit in units)
            unit.Gathered = true;
        return units.Count == 0 ? piece : piece with
        {
            Tests = [.. piece.Tests.Where(i => !units.Contains(UnitOf(state, i))), .. units.SelectMany(unit => unit.Tests).Select(test => test.Index)],
            Parts = [.. piece.Parts.Except(units.Select(unit => unit.Key))],
        };
    }

    // The modes of xdist cut what they like; and what waits for a baton does not come to one that does not have it.
    static bool MustStayWhole(RunState state, UnitState unit) =>
        state.Options.Dist is DistributionMode.Auto or DistributionMode.No && unit is { First.LearnedWhole: true, Pieces: 0 } && unit.Tests.All(test => test.Batons.Count == 0);

    static UnitState UnitOf(RunState state, int test) => state.Ledger.Planned[test].Unit;
}
