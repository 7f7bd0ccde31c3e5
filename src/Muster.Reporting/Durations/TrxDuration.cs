using System.Globalization;
using System.Xml;

namespace Muster.Reporting.Durations;

/// <summary>The time of one result: <c>hh:mm:ss.fffffff</c> by the format, and what other tools make of it.</summary>
static class TrxDuration
{
    const double Longest = 24 * 3600 * 1000;

    /// <summary>Milliseconds; null if the result does not tell.</summary>
    public static double? Of(XmlReader result)
    {
        var ms = Parse(result.GetAttribute("duration") ?? "") ?? Between(result.GetAttribute("startTime"), result.GetAttribute("endTime"));
        return ms is >= 0 and <= Longest ? ms : null;
    }

    internal static double? Parse(string text)
    {
        var parts = text.Trim().Replace(',', '.').Split(':');
        if (parts.Length > 3 || !TryNumber(parts[^1], out var seconds))
            return null;

        var minutes = 0.0;
        var hours = 0.0;
        var known = (parts.Length < 2 || TryNumber(parts[^2], out minutes)) && (parts.Length < 3 || TryHours(parts[0], out hours));
        return known ? ((hours * 60 + minutes) * 60 + seconds) * 1000 : null;
    }

    // Days stand before them: 1.02:00:00.
    static bool TryHours(string text, out double hours)
    {
        var at = text.IndexOf('.', StringComparison.Ordinal);
        var days = 0.0;
        var known = at < 0 || TryNumber(text[..at], out days);
        known &= TryNumber(text[(at + 1)..], out hours);
        hours += 24 * days;
        return known;
    }

    static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    static double? Between(string? start, string? end) =>
        DateTimeOffset.TryParse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var from)
        && DateTimeOffset.TryParse(end, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var to)
            ? (to - from).TotalMilliseconds
            : null;
}
