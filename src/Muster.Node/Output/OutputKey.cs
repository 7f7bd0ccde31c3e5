using Muster.Model;

namespace Muster.Node.Output;

/// <summary>A test that runs, and which of its rows.</summary>
readonly record struct OutputKey(TestId Test, string? Row);
