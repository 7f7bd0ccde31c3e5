using System.Globalization;
using System.Text.RegularExpressions;
using Muster.Model;

namespace Muster.Reporting.GitHub;

/// <summary>A line of a file in the repository.</summary>
/// <param name="File">Relative to the checkout, with slashes.</param>
/// <param name="Line">From 1.</param>
sealed partial record SourcePlace(string File, int Line)
{
    const int LongestTrace = 20_000;

    /// <summary>Where a test failed, by its stack trace; else where it stands; null if neither is in the checkout.</summary>
    public static SourcePlace? Of(TestResult result, string? workspace)
    {
        var trace = result.StackTrace ?? "";
        foreach (var line in (trace.Length > LongestTrace ? trace[..LongestTrace] : trace).Split('\n'))
        {
            if (Frame().Match(line) is { Success: true } frame && Inside(frame.Groups[1].Value, workspace) is { } file
                && int.TryParse(frame.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new SourcePlace(file, number);
        }

        return result.Case.File is { } own && Inside(own, workspace) is { } path ? new SourcePlace(path, result.Case.Line ?? 1) : null;
    }

    static string? Inside(string file, string? workspace)
    {
        var path = file.Replace('\\', '/');
        // What a deterministic build calls the folder of the repository.
        if (path.StartsWith("/_/", StringComparison.Ordinal))
            return path[3..];

        var root = workspace?.Replace('\\', '/').TrimEnd('/') + "/";
        return root.Length > 1 && path.StartsWith(root, StringComparison.Ordinal) && !path.Contains("/../", StringComparison.Ordinal) ? path[root.Length..] : null;
    }

    [GeneratedRegex(@" in (.+):\w+ (\d+)\r?$", RegexOptions.RightToLeft)]
    private static partial Regex Frame();
}
