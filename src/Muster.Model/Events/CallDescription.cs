namespace Muster.Model.Events;

/// <summary>One call of a framework in one worker: what it takes to make the same call again.</summary>
/// <param name="StartedMs">Since the start of the run.</param>
/// <param name="Threads">How many tests might run at once; 0 for as many as the module asks for.</param>
/// <param name="Tests">The tests that had their turn, in the order in which they began.</param>
/// <param name="Unreached">Tests of the call that never began: the worker was lost, or the run stopped.</param>
public sealed record CallDescription(double StartedMs, int Threads, IReadOnlyList<TestId> Tests, IReadOnlyList<TestId> Unreached);
