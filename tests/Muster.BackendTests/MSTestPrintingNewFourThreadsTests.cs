namespace Muster.BackendTests;

public sealed class MSTestPrintingNewFourThreadsTests() : MSTestPrintingTests("Samples.MSTest", threads: 4);
