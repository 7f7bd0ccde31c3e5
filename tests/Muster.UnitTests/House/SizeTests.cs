using System.Text.RegularExpressions;

namespace Muster.UnitTests.House;

/// <summary>Small files, short methods.</summary>
public partial class SizeTests
{
    const int LongestFile = 200;
    const int LongestMedian = 60;
    const int LongestMember = 60;

    /// <summary>Files that may be longer, each with its reason.</summary>
    static readonly Dictionary<string, string> LongFiles = [];

    [Fact]
    public void No_file_is_long_without_a_reason() =>
        Breaches.None(Checkout.Sources.Where(file => Checkout.Lines(file).Length > LongestFile).Except(LongFiles.Keys));

    [Fact]
    public void A_reason_is_given_only_where_it_is_needed() =>
        Breaches.None(LongFiles.Keys.Where(file => !Checkout.Sources.Contains(file) || Checkout.Lines(file).Length <= LongestFile));

    [Fact]
    public void Half_of_the_files_are_short()
    {
        var lengths = Checkout.Sources.Select(file => Checkout.Lines(file).Length).Order().ToList();
        Assert.InRange(lengths[lengths.Count / 2], 1, LongestMedian);
    }

    [Fact]
    public void No_member_is_long() => Breaches.None(Checkout.Sources.SelectMany(LongMembers));

    [Fact]
    public void A_long_member_is_seen() =>
        Assert.Single(LongMembers("a file", ["class C", "{", "    void M()", "    {", .. Enumerable.Repeat("        Do();", LongestMember + 1), "    }", "}"]));

    [Fact]
    public void A_nested_type_is_no_member() =>
        Breaches.None(LongMembers("a file", ["class C", "{", "    sealed class D", "    {", .. Enumerable.Repeat("        int field;", LongestMember + 1), "    }", "}"]));

    static IEnumerable<string> LongMembers(string file) => LongMembers(file, Checkout.Lines(file));

    // By the look of it: a brace alone on its line opens what the line above it says, and one as deep closes it. The format check keeps it so.
    static IEnumerable<string> LongMembers(string file, string[] lines)
    {
        for (var open = 1; open < lines.Length; open++)
        {
            if (lines[open].TrimStart() != "{" || lines[open].Length is not (5 or 9) || IsType().IsMatch(lines[open - 1]))
                continue;

            var close = Array.FindIndex(lines, open, line => line.StartsWith(lines[open].Replace('{', '}'), StringComparison.Ordinal));
            if (close - open - 1 > LongestMember)
                yield return $"{file}:{open}: {close - open - 1} lines";
        }
    }

    [GeneratedRegex(@"\b(class|struct|record|interface|enum|namespace)\b")]
    private static partial Regex IsType();
}
