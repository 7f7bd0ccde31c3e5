namespace Muster.Session;

/// <summary>A test between its start and its end.</summary>
/// <param name="Test">The planned test, or that of whose rows this is one.</param>
/// <param name="Row">The row's name where it differs.</param>
/// <param name="StartedMs">Milliseconds of the run.</param>
/// <param name="Began">On the clock of its host.</param>
sealed record RunningTest(PlannedTest Test, string? Row, double StartedMs, TimeSpan Began);
