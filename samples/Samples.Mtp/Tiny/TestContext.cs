namespace Samples.Mtp.Tiny;

/// <summary>What a test can tell the framework.</summary>
internal sealed class TestContext
{
    public static TestContext Current { get; set; } = new();

    /// <summary>Files of the whole session.</summary>
    public static List<string> FilesOfAll { get; } = [];

    public List<string> Lines { get; } = [];

    public List<string> Files { get; } = [];
}

internal sealed class SkippedException(string reason) : Exception(reason);
