using System.Globalization;

namespace Muster.Benchmarks.Report;

/// <summary>One line of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The figure that has a floor.</param>
/// <param name="Floor">What it must not exceed; null if it only stands beside.</param>
/// <param name="Unit">Of both.</param>
/// <param name="Detail">What the figure was made of.</param>
sealed record Row(string What, double Value, double? Floor, string Unit, string Detail)
{
    public override string ToString() =>
        $"| {What} | {Number(Value)}{Unit} | {(Floor is { } floor ? $"≤ {Number(floor)}{Unit}" : "")} | {Verdict} | {Detail} |";

    string Verdict => Floor is not { } floor ? "" : Value <= floor ? "met" : "**missed**";

    static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
