namespace Muster.BackendTests;

public sealed class MSTestMiddleTests() : BackendContract("Samples.MSTest.Middle", "vstest");
