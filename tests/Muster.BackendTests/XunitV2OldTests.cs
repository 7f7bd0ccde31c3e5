namespace Muster.BackendTests;

public sealed class XunitV2OldTests() : BackendContract("Samples.XunitV2.Old", "xunit2");
