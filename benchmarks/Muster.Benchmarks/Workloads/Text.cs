namespace Muster.Benchmarks.Workloads;

static class Text
{
    /// <summary>Writes the file unless that is what it holds.</summary>
    public static void Update(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
