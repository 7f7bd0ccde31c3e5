namespace Muster.Selection;

/// <summary>Tests that stay together when a run is divided.</summary>
/// <param name="Module">Names the module on every machine.</param>
/// <param name="Key">Names the unit in its module.</param>
/// <param name="Tests">How many tests it has.</param>
/// <param name="Microseconds">What it is expected to take. A whole number: the sum must not depend on an order.</param>
sealed record ShardUnit(string Module, string Key, int Tests, long Microseconds);
