using Muster.Model;

namespace Muster.Reporting.Recorded;

/// <summary>A planned test of a run that is over.</summary>
/// <param name="Class">As it was shown.</param>
/// <param name="Pid">The process that its result is from; null if it never ran.</param>
public sealed record RecordedTest(string Class, string Method, string Name, TestOutcome Outcome, int? Pid);
