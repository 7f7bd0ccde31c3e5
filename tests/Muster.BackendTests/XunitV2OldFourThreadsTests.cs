namespace Muster.BackendTests;

public sealed class XunitV2OldFourThreadsTests() : BackendContract("Samples.XunitV2.Old", "xunit2", threads: 4);
