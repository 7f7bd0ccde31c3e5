namespace Muster.BackendTests;

public sealed class XunitV2FourThreadsTests() : FullContract("Samples.XunitV2", "xunit2", threads: 4);
