namespace Muster.BackendTests;

public sealed class XunitV3MtpTests() : BackendContract("Samples.XunitV3.Mtp", "xunit3");
