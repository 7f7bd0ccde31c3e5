using System.Text.RegularExpressions;
using Muster.Cli.Options;
using Muster.UnitTests.House;

namespace Muster.UnitTests.Cli;

/// <summary>The table in the documents is what the tool answers.</summary>
public partial class DotnetTestOptionsTests
{
    static readonly HashSet<string> Ours = [.. new RunCommandOptions().All.SelectMany(option => option.Aliases.Append(option.Name)), "--attempts", "--verbosity", "-verbosity", "--version"];

    [Fact]
    public void Each_refused_option_is_in_the_table_and_the_other_way_round() =>
        Assert.Equal(DotnetTestOptions.Names.Order(), Rows.Where(row => IsRefusal(row.Answer)).SelectMany(row => row.Options).Order());

    [Fact]
    public void Each_honoured_option_exists() =>
        Breaches.None(Rows.Where(row => !IsRefusal(row.Answer)).SelectMany(row => row.Options).Select(option => option.Split(' ')[0]).Except(Ours));

    [Fact]
    public void What_is_refused_is_no_option_of_ours() => Breaches.None(DotnetTestOptions.Names.Intersect(Ours));

    [Fact]
    public void Each_option_that_an_answer_names_exists() =>
        Breaches.None(DotnetTestOptions.Names
            .SelectMany(name => Option().Matches(DotnetTestOptions.Answer(name)![name.Length..]).Select(match => match.Value))
            .Except(Ours));

    [Theory]
    [InlineData("--logger=trx")]
    [InlineData("--logger:trx;LogFileName=a.trx")]
    public void A_value_does_not_hide_the_option(string word) => Assert.Contains("--report-trx", DotnetTestOptions.Answer(word), StringComparison.Ordinal);

    static IEnumerable<(string[] Options, string Answer)> Rows =>
        from line in Checkout.Lines("docs/dotnet-test.md")
        let cells = line.Split('|')
        where cells.Length == 4 && cells[1].TrimStart().StartsWith("`-", StringComparison.Ordinal)
        select (Quoted().Matches(cells[1]).Select(match => match.Groups[1].Value).ToArray(), cells[2]);

    static bool IsRefusal(string answer) => answer.TrimStart().StartsWith("refused", StringComparison.Ordinal);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<=\s)--?[a-z][a-z-]*")]
    private static partial Regex Option();
}
