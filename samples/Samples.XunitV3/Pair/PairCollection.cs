using Xunit;

namespace Samples.XunitV3.Pair;

[CollectionDefinition("Pair")]
public sealed class PairCollection : ICollectionFixture<PairFixture>;
