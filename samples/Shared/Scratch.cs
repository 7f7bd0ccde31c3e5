namespace Samples;

internal static class Scratch
{
    public static string NewFile(string name, string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("muster-samples-").FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
