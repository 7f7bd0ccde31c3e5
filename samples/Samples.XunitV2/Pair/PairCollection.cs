using Xunit;

namespace Samples.XunitV2.Pair;

[CollectionDefinition("Pair")]
public sealed class PairCollection : ICollectionFixture<PairFixture>;
