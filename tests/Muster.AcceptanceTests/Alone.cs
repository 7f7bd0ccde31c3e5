using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Tests that watch the clock, or that want every processor for themselves: they run after all others, one at a time.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
