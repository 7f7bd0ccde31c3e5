using System.CommandLine;
using System.Text.RegularExpressions;
using Muster.Cli;
using Muster.Cli.Help;
using Muster.UnitTests.House;

namespace Muster.UnitTests.Cli;

/// <summary>The help pages: short, narrow, and true.</summary>
public partial class HelpTests
{
    static Command Root => CommandLine.Root([]);

    public static TheoryData<string> Pages => [.. Root.Subcommands.Where(command => !command.Hidden).Select(command => command.Name), "muster"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_fits_a_screen(string command) => Assert.InRange(Lines(command, everything: false).Length, 8, 40);

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_line_is_wider_than_a_narrow_terminal(string command) =>
        Breaches.None(Lines(command, everything: false).Concat(Lines(command, everything: true)).Where(line => line.Length > FullHelp.Width));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_example_is_understood(string command)
    {
        var examples = Lines(command, everything: false).SkipWhile(line => line != "Examples").Skip(1).TakeWhile(line => line.Length > 0)
            .Select(line => Regex.Split(line.Trim(), " {3,}|  ")[0]).ToList();
        if (HelpText.Of(command) is not null || command == "muster")
            Assert.NotEmpty(examples);

        Assert.All(examples, example => Assert.Null(MistakeIn(example)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_option_on_a_short_page_exists(string command)
    {
        var known = Root.Subcommands.SelectMany(c => c.Options).Concat(Root.Options).SelectMany(option => option.Aliases.Append(option.Name));
        Breaches.None(Lines(command, everything: false).SelectMany(line => OptionName().Matches(line)).Select(match => match.Value).Except(known));
    }

    [Fact]
    public void The_full_page_has_every_option()
    {
        var page = HelpPage.Of(Root.Subcommands.Single(command => command.Name == "run"), everything: true);
        Breaches.None(new RunCommandOptions().All.Where(option => !option.Hidden && !page.Contains(option.Name, StringComparison.Ordinal)).Select(option => option.Name));
    }

    [Fact]
    public void A_mistyped_command_is_guessed() => Assert.StartsWith("unknown command lst; did you mean list? There are run, list, ", MistakeIn("muster lst"), StringComparison.Ordinal);

    [Fact]
    public void A_path_without_a_command_is_for_run() => Assert.Contains("did you mean muster run /tmp?", MistakeIn("muster /tmp"), StringComparison.Ordinal);

    static string? MistakeIn(string line)
    {
        var root = Root;
        return Mistakes.In(root.Parse(CommandWords.Split(line.Split(' ')[1..]).Words), root);
    }

    static string[] Lines(string command, bool everything)
    {
        var root = Root;
        return HelpPage.Of(root.Subcommands.FirstOrDefault(c => c.Name == command) ?? root, everything).TrimEnd('\n').Split('\n');
    }

    [GeneratedRegex(@"(?<![\w-])--?[a-z][a-z-]*")]
    private static partial Regex OptionName();
}
