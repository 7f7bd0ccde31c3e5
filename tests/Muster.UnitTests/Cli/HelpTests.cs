using System.CommandLine;
using System.Text.RegularExpressions;
using Muster.Cli;
using Muster.Cli.Help;
using Muster.Cli.Options;
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

    [Theory]
    [InlineData("rnu", "run")]
    [InlineData("lsit", "list")]
    public void So_is_one_with_two_letters_in_each_others_place(string typed, string meant) =>
        Assert.StartsWith($"unknown command {typed}; did you mean {meant}? ", MistakeIn("muster " + typed), StringComparison.Ordinal);

    [Fact]
    public void Who_is_used_to_dotnet_test_is_told_of_run() => Assert.StartsWith("unknown command test; did you mean run? There are run, list, ", MistakeIn("muster test"), StringComparison.Ordinal);

    [Fact]
    public void All_options_of_dotnet_test_are_answered_at_once()
    {
        var lines = MistakeIn("muster run a.slnx --logger trx --no-restore --blame --collect cov --logger console")!.Split('\n');
        Assert.Equal(["--logger", "--blame", "--collect"], lines.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void A_path_without_a_command_is_for_run() => Assert.Contains("did you mean muster run /tmp?", MistakeIn("muster /tmp"), StringComparison.Ordinal);

    [Theory]
    [InlineData("run --filter A --filter B", "--filter is given 2 times and takes one value. Join them with & or |.")]
    [InlineData("run -n 2 -n 3", "--numprocesses is given 2 times and takes one value. Keep one of them.")]
    [InlineData("run --no-build=maybe", "--no-build maybe: give true or false.")]
    [InlineData("run -v:loud", "-v loud: give true or false.")]
    [InlineData("run --no-build=false", null)]
    [InlineData("init a b", "b is one too many: muster init takes one PATH.")]
    [InlineData("list -s x.runsettings", "unknown option -s; for run settings write --settings FILE.")]
    [InlineData("run -q -v", "-q and -v: give one of them.")]
    [InlineData("run --split auto --no-split", "--split and --no-split: give one of them.")]
    [InlineData("run -x --maxfail 5", "-x and --maxfail: give one of them.")]
    [InlineData("run -q -v false", null)]
    [InlineData("run --dist loadscope -d", null)]
    [InlineData("run -nologo", "-nologo is an option of dotnet test; there is no logo.")]
    [InlineData("run -nologo --blame /bl", "-nologo is an option of dotnet test; there is no logo.\n--blame is an option of dotnet test; a crash is charged to its test without it.\n/bl is a switch of the build; build first, with dotnet build /bl, and then run with --no-build.")]
    [InlineData("run -bl", "-bl is a switch of the build; build first, with dotnet build -bl, and then run with --no-build.")]
    [InlineData("run a.slnx -nodeReuse:false", "-nodeReuse:false is a switch of the build; build first, with dotnet build -nodeReuse:false, and then run with --no-build.")]
    [InlineData("run -restore", "-restore is a switch of the build; build first, with dotnet build -restore, and then run with --no-build.")]
    [InlineData("run --tl:off", "--tl:off is a switch of the build; build first, with dotnet build --tl:off, and then run with --no-build.")]
    [InlineData("run /m:1", "/m:1 is a switch of the build; build first, with dotnet build /m:1, and then run with --no-build.")]
    [InlineData("run -m Slow", "unknown option -m; did you mean --trait?")]
    [InlineData("run /graph/of/folders", null)]
    [InlineData("help", null)]
    [InlineData("help run", null)]
    [InlineData("help run all", null)]
    [InlineData("--help all", null)]
    public void A_mistake_is_told_with_what_to_do(string line, string? expected) => Assert.Equal(expected, MistakeIn($"muster {line}"));

    [Fact]
    public void Help_is_a_command_too() => Assert.Equal([["--help"], ["run", "--help"], ["--help"], ["run"]], new string[][] { ["help"], ["help", "run"], ["--help", "all"], ["run"] }.Select(HelpPage.Asked));

    static string? MistakeIn(string line)
    {
        var root = Root;
        var words = CommandWords.Split(HelpPage.Asked(line.Split(' ')[1..])).Words;
        return Mistakes.In(root.Parse(words), root, words);
    }

    static string[] Lines(string command, bool everything)
    {
        var root = Root;
        return HelpPage.Of(root.Subcommands.FirstOrDefault(c => c.Name == command) ?? root, everything).TrimEnd('\n').Split('\n');
    }

    [GeneratedRegex(@"(?<![\w-])--?[a-z][a-z-]*")]
    private static partial Regex OptionName();
}
