namespace Muster.BackendTests;

public sealed class XunitV2Tests() : FullContract("Samples.XunitV2", "xunit2");
