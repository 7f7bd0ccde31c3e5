namespace Muster.BackendTests;

public sealed class NUnitOldTests() : BackendContract("Samples.NUnit.Old", "nunit");
