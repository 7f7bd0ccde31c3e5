namespace Muster.Storage;

/// <summary>A remembered duration.</summary>
/// <param name="Ms">Milliseconds, older runs counting half as much each time.</param>
/// <param name="Day">The last day it was measured, counted from the year 1.</param>
readonly record struct Timing(double Ms, int Day)
{
    /// <summary>Takes in a new measurement.</summary>
    public Timing Merge(double ms, int day) => new((Ms + ms) / 2, day);
}
