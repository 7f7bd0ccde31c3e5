using Xunit;

// Each test starts a tool that wants all processors, and some watch the clock.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
