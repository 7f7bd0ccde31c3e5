namespace Muster.BackendTests;

public sealed class MSTestPrintingMiddleFourThreadsTests() : MSTestPrintingTests("Samples.MSTest.Middle", threads: 4);
