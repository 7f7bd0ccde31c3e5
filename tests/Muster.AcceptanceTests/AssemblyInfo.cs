using Muster.AcceptanceTests;
using Xunit;

// Each test starts a tool, which mostly waits: for its hosts, for their limits. No test needs the machine for itself.
[assembly: CollectionBehavior(MaxParallelThreads = 6)]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]
