namespace Muster.AcceptanceTests;

/// <summary>What tests print, read while they run: it is in files before anybody is told.</summary>
static class HostOutput
{
    /// <summary>Waits until tests in so many hosts have printed a text.</summary>
    public static Task HasAsync(ToolProcess tool, string text, int times = 1) =>
        Eventually.IsAsync(() => tool.HasExited || Files(tool).Count(f => Read(f).Contains(text, StringComparison.Ordinal)) >= times, () => $"a test prints '{text}'; muster said:\n{tool.Output}");

    static IEnumerable<string> Files(ToolProcess tool)
    {
        try
        {
            return Directory.GetFiles(tool.Temporary, "gw*.out", SearchOption.AllDirectories);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    static string Read(string path)
    {
        try
        {
            using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return file.ReadToEnd();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
