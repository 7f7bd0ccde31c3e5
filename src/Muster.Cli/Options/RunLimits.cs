using System.Globalization;

namespace Muster.Cli.Options;

/// <summary>Limits that options and rules set, and what is allowed for them.</summary>
static class RunLimits
{
    public const string Timeout = "timeout";
    public const string Threads = "threads";

    /// <summary>More is no limit.</summary>
    public const double MostSeconds = 1e7;

    /// <summary>Whether something may take so long.</summary>
    public static bool IsTime(double seconds) => seconds is > 0 and < MostSeconds;

    /// <exception cref="UsageException">It is no time.</exception>
    public static TimeSpan TimeoutOf(double seconds) => IsTime(seconds)
        ? TimeSpan.FromSeconds(seconds)
        : throw new UsageException($"--timeout {Text(seconds)}: give the seconds that one test may take, for example --timeout 60.");

    /// <exception cref="UsageException">There cannot be so many.</exception>
    public static int ThreadsOf(double threads) => threads is >= 1 and <= int.MaxValue && double.IsInteger(threads)
        ? (int)threads
        : throw new UsageException($"--threads {Text(threads)}: give a number from 1 up.");

    public static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
