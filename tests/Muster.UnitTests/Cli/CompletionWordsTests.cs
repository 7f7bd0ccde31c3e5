using Muster.Cli;
using Muster.Cli.Completion;
using Muster.Cli.Options;

namespace Muster.UnitTests.Cli;

public sealed class CompletionWordsTests
{
    [Theory]
    [InlineData("", "run list bisect doctor merge init completion")]
    [InlineData("run --dist ", "auto load loadscope loadfile loadgroup worksteal no")]
    [InlineData("run --dist = lo", "auto load loadscope loadfile loadgroup worksteal no")]
    [InlineData("run --dist =", "auto load loadscope loadfile loadgroup worksteal no")]
    [InlineData("run --split=", "--split=auto --split=never")]
    [InlineData("run -c ", "Debug Release")]
    [InlineData("list --format ", "text json")]
    [InlineData("doctor --format ", "text json")]
    [InlineData("run --class ", "Shop.Cart")]
    [InlineData("run --live --test ", "Adds")]
    [InlineData("completion ", "bash zsh fish pwsh")]
    [InlineData("run --timeout ", "")]
    [InlineData("run -- NUnit.", "")]
    [InlineData("frobnicate ", "")]
    public void It_suggests_what_may_stand_next(string typed, string expected) => Assert.Equal(expected, string.Join(' ', Words(typed)));

    [Theory]
    [InlineData("run ", ":files sln slnx csproj fsproj vbproj dll")]
    [InlineData("run --no-build ", ":files sln slnx csproj fsproj vbproj dll")]
    [InlineData("merge a.json ", ":files json")]
    [InlineData("doctor ", ":files sln slnx csproj fsproj vbproj dll json")]
    [InlineData("run --report-trx ", ":files trx")]
    [InlineData("run --settings ", ":files runsettings")]
    [InlineData("run --results-directory ", ":folders")]
    public void The_shell_is_asked_for_files(string typed, string expected) => Assert.Equal([expected], Words(typed));

    [Fact]
    public void Every_option_of_a_command_is_suggested_and_no_hidden_one()
    {
        var words = Words("run --");
        Assert.Superset(new RunCommandOptions().All.Where(option => !option.Hidden).Select(option => option.Name).ToHashSet(), words.ToHashSet());
        Assert.DoesNotContain("--capture", words);
        Assert.Contains("--help", words);
    }

    [Fact]
    public void The_scripts_are_there() => Assert.All(ShellScript.Names, shell => Assert.Contains(ShellScript.Question, ShellScript.Of(shell), StringComparison.Ordinal));

    static List<string> Words(string typed) =>
        [.. new CompletionWords(CommandLine.Root([]), classes => [classes ? "Shop.Cart" : "Adds"]).For(typed.Split(' ')).Select(suggestion => suggestion.Word)];
}
