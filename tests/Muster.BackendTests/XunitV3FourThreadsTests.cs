namespace Muster.BackendTests;

public sealed class XunitV3FourThreadsTests() : FullContract("Samples.XunitV3", "xunit3", threads: 4);
