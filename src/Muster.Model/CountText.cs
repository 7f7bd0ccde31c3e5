using System.Globalization;

namespace Muster.Model;

/// <summary>A number of things in words.</summary>
public static class CountText
{
    /// <summary><c>1 test</c>, <c>2 tests</c>; the same in every culture.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">What one of them is called.</param>
    /// <param name="many">What several are called; null where that is the same with an <c>s</c>.</param>
    public static string Of(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
