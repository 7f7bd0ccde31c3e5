namespace Muster.Storage;

/// <summary>How a test fared when it was last planned.</summary>
/// <param name="Last">Its last result; null if it never had one.</param>
/// <param name="Left">A run planned it since, and stopped before its turn.</param>
/// <param name="Day">The last day it was planned, counted from the year 1.</param>
readonly record struct StoredOutcome(LastResult? Last, bool Left, int Day);
