namespace Muster.BackendTests;

public sealed class NUnitMtpTests() : BackendContract("Samples.NUnit.Mtp", "nunit");
