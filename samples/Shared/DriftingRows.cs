using System.Globalization;

namespace Samples;

/// <summary>Rows that come from elsewhere than the project's files: another process may find others.</summary>
public static class DriftingRows
{
    /// <summary>As many as ever, but called otherwise in each process.</summary>
    public static IEnumerable<object[]> Renamed =>
        Enumerable.Range(1, 3).Select(number => new object[] { Switch.On("drift") ? $"{number} of {Environment.ProcessId}" : $"{number}" });

    /// <summary>As many as the environment says.</summary>
    public static IEnumerable<object[]> Counted => Enumerable.Range(1, Count).Select(number => new object[] { number });

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("MUSTER_SAMPLES_ROWS"), CultureInfo.InvariantCulture, out var count) ? count : 3;
}
