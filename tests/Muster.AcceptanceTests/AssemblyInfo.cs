using Xunit;

// Each test starts a tool, which mostly waits for its hosts. Those that watch the clock closely are in a collection that runs alone.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
