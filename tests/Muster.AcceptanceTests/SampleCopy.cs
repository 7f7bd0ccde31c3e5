namespace Muster.AcceptanceTests;

/// <summary>A built sample in a folder of its own, which is also the root of its runs: no history, and nobody else there.</summary>
sealed class SampleCopy : IDisposable
{
    SampleCopy(string folder, string project)
    {
        Folder = folder;
        Module = Path.Combine(folder, project + ".dll");
    }

    public string Folder { get; }

    /// <summary>Full path of the test assembly.</summary>
    public string Module { get; }

    /// <summary>Where runs keep what they learn.</summary>
    public string Memory => Path.Combine(Folder, ".muster");

    public static SampleCopy Of(string project)
    {
        var from = Path.GetDirectoryName(Repository.Sample(project))!;
        var to = Directory.CreateTempSubdirectory("muster-sample-").FullName;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return new SampleCopy(to, project);
    }

    public void Dispose() => Removal.Of(Folder);
}
