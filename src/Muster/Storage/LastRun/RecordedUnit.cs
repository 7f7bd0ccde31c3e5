namespace Muster.Storage.LastRun;

/// <summary>A unit of a recorded run.</summary>
/// <param name="Module">Index of the module.</param>
/// <param name="Backend">What ran it.</param>
/// <param name="Key">Names it within its module.</param>
/// <param name="Splittable">Its tests share no fixture.</param>
sealed record RecordedUnit(int Module, string Backend, string Key, bool Splittable);
