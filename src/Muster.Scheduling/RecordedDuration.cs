using Muster.Model;

namespace Muster.Scheduling;

/// <summary>How long a test took in an earlier run.</summary>
/// <param name="Module">Whatever names the module in all runs.</param>
/// <param name="Class">Full name of the class.</param>
public sealed record RecordedDuration(string Module, string Class, TestId Test, double Ms);
