namespace Muster.UnitTests.Reporting;

/// <summary>A folder of a test's own.</summary>
sealed class ScratchFolder : IDisposable
{
    readonly string path = Directory.CreateTempSubdirectory("muster-report-").FullName;

    public string this[string name] => Path.Combine(path, name);

    /// <summary>Everything in it, relative, sorted.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(path, f)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(path, recursive: true);
}
