namespace Samples;

internal static class Scratch
{
    public static string NewFile(string name, string text)
    {
        // Under Muster, where the slot's files are removed at the end; elsewhere nobody removes it, for it must outlive its test.
        var parent = Environment.GetEnvironmentVariable("MUSTER_TMP") ?? Path.GetTempPath();
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(parent, $"muster-samples-{Guid.NewGuid():N}")).FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
