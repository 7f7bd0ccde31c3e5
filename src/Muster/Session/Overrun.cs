namespace Muster.Session;

/// <summary>A call in which something took too long. What happens between the kill and the end changes nothing of it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Tests">Those that ran too long; none if it was set-up or tear-down.</param>
sealed record Overrun(CallState Call, IReadOnlyList<PlannedTest> Tests);
