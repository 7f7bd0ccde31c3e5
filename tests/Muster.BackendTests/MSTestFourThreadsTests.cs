namespace Muster.BackendTests;

public sealed class MSTestFourThreadsTests() : FullContract("Samples.MSTest", "vstest", threads: 4);
