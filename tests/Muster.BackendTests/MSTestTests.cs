namespace Muster.BackendTests;

public sealed class MSTestTests() : FullContract("Samples.MSTest", "vstest");
