namespace Muster.AcceptanceTests;

/// <summary>Where things are in this checkout.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Tool { get; } = Path.Combine(Root, "artifacts", "tool", "Muster.Cli.dll");

    public static string Samples { get; } = Path.Combine(Root, "samples");

    /// <summary>The built assembly of a sample project.</summary>
    public static string Sample(string project)
    {
        var path = Path.Combine(Samples, project, "bin", "Debug", "net10.0", project + ".dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"{project} is not built: run ./build.sh samples.", path);
    }

    /// <summary>The sample that is published as one file.</summary>
    public static string OneFile { get; } = Path.Combine(Samples, "Samples.Mtp.OneFile", "bin", "Debug", "one-file", "Samples.Mtp");

    static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Muster.slnx")))
                return folder;
        }

        throw new DirectoryNotFoundException("These tests run inside a checkout of Muster.");
    }
}
