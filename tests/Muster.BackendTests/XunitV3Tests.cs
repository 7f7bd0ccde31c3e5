namespace Muster.BackendTests;

public sealed class XunitV3Tests() : FullContract("Samples.XunitV3", "xunit3");
