using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Who writes.</summary>
/// <param name="Contexts">Null where the framework does not say on whose behalf code runs.</param>
/// <param name="Context">The framework's object for what runs, or a mark of ours; null where none is known.</param>
/// <param name="Owner">The test for which it was made, if that is known.</param>
readonly record struct LiveWriter(MSTestContext? Contexts, object? Context, FoundTest? Owner);
