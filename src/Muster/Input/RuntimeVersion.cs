using System.Globalization;

namespace Muster.Input;

/// <summary>Version of a shared framework: <c>10.0.0-rc.1</c>. A preview comes before its release.</summary>
readonly record struct RuntimeVersion(int Major, int Minor, int Patch, bool IsRelease) : IComparable<RuntimeVersion>
{
    public static RuntimeVersion? Parse(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var numbers = (dash < 0 ? text : text[..dash]).Split('.');
        return numbers.Length >= 2 && Number(numbers[0]) is { } major && Number(numbers[1]) is { } minor
            ? new RuntimeVersion(major, minor, numbers.Length > 2 ? Number(numbers[2]) ?? 0 : 0, dash < 0)
            : null;
    }

    public int CompareTo(RuntimeVersion other) =>
        (Major, Minor, Patch, IsRelease).CompareTo((other.Major, other.Minor, other.Patch, other.IsRelease));

    static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
