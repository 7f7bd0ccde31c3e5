namespace Muster.BackendTests;

public sealed class MSTestMtpTests() : BackendContract("Samples.MSTest.Mtp", "vstest");
