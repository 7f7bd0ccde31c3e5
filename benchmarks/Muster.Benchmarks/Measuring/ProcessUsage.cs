using System.Globalization;

namespace Muster.Benchmarks.Measuring;

/// <summary>Reads from /proc what a process has used; where there is none, nothing.</summary>
sealed class ProcessUsage(int pid)
{
    const double MsPerTick = 10;

    public double CpuMs { get; private set; }

    public double PeakMiB { get; private set; }

    public void Look()
    {
        try
        {
            // The name in parentheses may hold anything; user and system time are the 12th and 13th word after it.
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var words = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            CpuMs = Math.Max(CpuMs, (Number(words[11]) + Number(words[12])) * MsPerTick);
            var peak = File.ReadLines($"/proc/{pid}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            if (peak is not null)
                PeakMiB = Math.Max(PeakMiB, Number(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended.
        }
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
