using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Muster.Benchmarks.Report;

/// <summary>Where and on what was measured.</summary>
static class Machine
{
    /// <summary>The load of the last minute; null where the system does not say.</summary>
    public static double? Load =>
        File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : null;

    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({Processor()}), {RuntimeInformation.OSDescription}, SDK {Ask(Repository.Dotnet, "--version")}, {RuntimeInformation.FrameworkDescription}");

    // The page itself is written with each part: only changed sources make another revision.
    public static string Revision() => Ask("git", "rev-parse", "--short", "HEAD") + (Ask("git", "status", "--porcelain", "--", "src").Length > 0 ? " with changes" : "");

    static string Processor()
    {
        var line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    static string Ask(params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, WorkingDirectory = Repository.Root })!;
        var answer = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return answer;
    }
}
