using Muster.Model;

namespace Muster.Hosting;

/// <summary>One of the two streams of one test.</summary>
/// <param name="Test">Null for what comes from no test.</param>
/// <param name="Row">As in the start of the test.</param>
/// <param name="Error">It is standard error.</param>
readonly record struct LiveKey(TestId? Test, string? Row, bool Error);
