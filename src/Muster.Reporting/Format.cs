using Muster.Model;

namespace Muster.Reporting;

/// <summary>Numbers and words as people read them, the same in every culture.</summary>
static class Format
{
    /// <summary><c>0.34 s</c>, <c>3.4 s</c>, <c>34 s</c>, <c>5 min 4 s</c>, <c>1 h 0 min</c>.</summary>
    public static string Seconds(double ms)
    {
        var seconds = double.IsFinite(ms) && ms > 0 ? ms / 1000 : 0;
        return seconds switch
        {
            < 0.995 => Text($"{seconds:0.00} s"),
            < 9.95 => Text($"{seconds:0.0} s"),
            < 59.5 => Text($"{seconds:0} s"),
            < 3599.5 => Text($"{Math.Floor(Math.Round(seconds) / 60):0} min {Math.Round(seconds) % 60:0} s"),
            _ => Text($"{Math.Floor(seconds / 3600):0} h {Math.Floor(seconds % 3600 / 60):0} min"),
        };
    }

    /// <summary>100 only when all is done.</summary>
    public static int Percent(int done, long total) => total <= 0 ? 0 : (int)Math.Clamp(100L * done / total, 0, 100);

    public static string Word(TestOutcome outcome) => outcome switch
    {
        TestOutcome.TimedOut => "timed out",
        TestOutcome.NotRun => "not run",
        _ => Lower(outcome.ToString()),
    };

    public static string Lower(string word) => char.ToLowerInvariant(word[0]) + word[1..];

    /// <summary>Class and name; some frameworks show the class in the name, some do not.</summary>
    public static string FullName(TestResult result) => FullName(result.Case, result.Name);

    public static string FullName(TestCase test, string name) =>
        name.StartsWith(test.ShownClass + ".", StringComparison.Ordinal) ? name : test.ShownClass + "." + name;

    public static string Text(FormattableString text) => FormattableString.Invariant(text);
}
