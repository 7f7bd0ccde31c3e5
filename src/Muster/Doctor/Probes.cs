namespace Muster.Doctor;

/// <summary>What the doctor's own runs gave for one failure.</summary>
/// <param name="Plain">With the other failures and <c>-n 0</c>.</param>
/// <param name="Alone">By itself in a fresh process.</param>
/// <param name="AfterOthers">In a fresh process after all that ran before it in its process, in the same order.</param>
/// <param name="Whole">With all tests of its module and <c>-n 0</c>.</param>
sealed record Probes(Tried Plain, Tried Alone, Tried AfterOthers, Tried Whole);
