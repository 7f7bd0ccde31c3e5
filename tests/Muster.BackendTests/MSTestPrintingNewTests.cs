namespace Muster.BackendTests;

public sealed class MSTestPrintingNewTests() : MSTestPrintingTests("Samples.MSTest", threads: 1);
