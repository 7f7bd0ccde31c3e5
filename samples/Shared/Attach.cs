namespace Samples;

/// <summary>Files to attach.</summary>
internal static class Attach
{
    /// <summary>A name that is hard on shells, addresses and XML.</summary>
    public const string OddName = "odd # ?a=1&b %41 'x' \"y\" <ü> \u6f22.txt";

    /// <summary>The same file for all tests of a process, with what only this one wrote.</summary>
    public static string Overwrite(int number)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("MUSTER_TMP") ?? Path.GetTempPath(), $"muster-samples-{Environment.ProcessId}.txt");
        File.WriteAllText(path, $"sample: {number}");
        return path;
    }

    /// <summary>A file that belongs to no single test, under the name of one that does.</summary>
    public static string ForAll()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("MUSTER_TMP") ?? Path.GetTempPath(), $"muster-samples-all-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, OddName);
        File.WriteAllText(path, "sample: of all");
        return path;
    }

    public static void Lose(string path)
    {
        if (Switch.On("failures"))
            File.Delete(path);
    }
}
