using System.Globalization;

namespace Muster.Reporting.Trx;

/// <summary>Times as TRX writes them.</summary>
static class TrxText
{
    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);

    public static string Duration(double ms) => Span(ms).ToString("hh\\:mm\\:ss\\.fffffff", CultureInfo.InvariantCulture);

    // The format has no place for days.
    public static TimeSpan Span(double ms) =>
        double.IsFinite(ms) && ms > 0 ? TimeSpan.FromMilliseconds(Math.Min(ms, 86_399_999)) : TimeSpan.Zero;
}
