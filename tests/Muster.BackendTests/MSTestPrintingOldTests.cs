namespace Muster.BackendTests;

public sealed class MSTestPrintingOldTests() : MSTestPrintingTests("Samples.MSTest.Old", threads: 1);
