namespace Muster.BackendTests;

public sealed class MSTestPrintingMiddleTests() : MSTestPrintingTests("Samples.MSTest.Middle", threads: 1);
