namespace Muster.BackendTests;

public sealed class MSTestOldTests() : BackendContract("Samples.MSTest.Old", "vstest");
