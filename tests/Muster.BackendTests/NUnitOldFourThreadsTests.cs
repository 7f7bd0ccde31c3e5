namespace Muster.BackendTests;

public sealed class NUnitOldFourThreadsTests() : BackendContract("Samples.NUnit.Old", "nunit", threads: 4);
