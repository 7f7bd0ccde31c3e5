using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Muster.Cli;
using Muster.Cli.Options;
using Muster.Cli.Starting;
using Muster.Model;
using Muster.Session;

namespace Muster.UnitTests.House;

/// <summary>What the documents promise is what the code does.</summary>
public partial class DocumentTests
{
    static IReadOnlyList<Option> Options { get; } = [.. OptionsOf(new RunCommandOptions()), .. new MergeCommandOptions().All, .. new InitCommandOptions().All];

    [Theory]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("LICENSE")]
    public void It_exists(string file) => Assert.NotEmpty(Checkout.Read(file));

    [Fact]
    public void The_changelog_has_a_place_for_what_comes() => Assert.Contains("## Unreleased", Checkout.Lines("CHANGELOG.md"));

    [Fact]
    public void The_table_of_exit_codes_is_the_enum()
    {
        var table = Checkout.Lines("docs/exit-codes.md").Select(line => CodeRow().Match(line)).Where(m => m.Success).Select(m => (ExitCode)int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Equal(Enum.GetValues<ExitCode>(), table);
    }

    [Fact]
    public void The_weight_of_exit_codes_is_as_the_document_says()
    {
        var sentence = Checkout.Lines("docs/exit-codes.md").Single(line => line.StartsWith("If several apply", StringComparison.Ordinal));
        var codes = Number().Matches(sentence).Select(m => (ExitCode)int.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enum.GetValues<ExitCode>().Length - 1, codes.Distinct().Count());
        Assert.All(codes.Zip(codes.Skip(1)), pair => Assert.Equal(pair.First, ExitCodes.Weightiest([pair.Second, pair.First])));
    }

    [Fact]
    public void Every_option_is_in_the_documents()
    {
        var text = string.Join('\n', Checkout.All.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Select(Checkout.Read));
        Breaches.None(Options.SelectMany(Names).Where(name => !Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])")));
    }

    [Fact]
    public void Every_option_in_the_table_exists()
    {
        var named = Checkout.Lines("README.md").Where(line => line.StartsWith("| `-", StringComparison.Ordinal)).SelectMany(line => OptionName().Matches(line).Select(m => m.Value));
        Breaches.None(named.Except(Options.SelectMany(Names)));
    }

    [Fact]
    public void Every_option_says_what_it_does() => Assert.All(Options, option => Assert.Matches("[.?]$", option.Description));

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var broken = Checkout.All
            .Where(file => file.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(file => Link().Matches(Checkout.Read(file)).Select(m => (file, Target: m.Groups[1].Value)))
            .Where(link => !Path.Exists(Path.Combine(Checkout.Root, Path.GetDirectoryName(link.file)!, link.Target)));
        Breaches.None(broken);
    }

    static IReadOnlyList<Option> OptionsOf(RunCommandOptions options) => [.. options.All.Union(options.ForListing)];

    static IEnumerable<string> Names(Option option) => option.Aliases.Append(option.Name);

    [GeneratedRegex(@"^\| (\d+) \|")]
    private static partial Regex CodeRow();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=`)--?[a-z][a-z-]*")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"\]\((?!\w+:|#)([^)#\s]+)")]
    private static partial Regex Link();
}
