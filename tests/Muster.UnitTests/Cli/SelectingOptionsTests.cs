using System.CommandLine;
using Muster.Cli.Options;
using Muster.Model;
using Muster.Selection;

namespace Muster.UnitTests.Cli;

public class SelectingOptionsTests
{
    static readonly TestCase Cart = Cases.Of("Shop.Tests.CartTests", "Adds", traits: [("Category", "Slow")]);

    [Theory]
    [InlineData("--filter Category=Slow", true)]
    [InlineData("--test Adds", true)]
    [InlineData("--test Other --test Adds", true)]
    [InlineData("--class CartTests --trait Category=Slow", true)]
    [InlineData("--class Other --trait Category=Slow", false)]
    [InlineData("--exclude Category=Slow", false)]
    [InlineData("--exclude Category=Fast --exclude Name=Runs", true)]
    [InlineData("--filter-uid 00000000000000000000000000000000", false)]
    public void Options_become_a_selection(string line, bool selects) => Assert.Equal(selects, Read(line).Selects(Cart));

    [Fact]
    public void What_earlier_runs_say_has_long_and_short_names()
    {
        Assert.Equal(Flags(Read("--last-failed --failed-first --new-first --not-run")), Flags(Read("--lf --ff --nf --not-run")));
        Assert.Equal((true, true, true, true), Flags(Read("--lf --ff --nf --not-run")));
        Assert.Equal((false, false, false, false), Flags(Read("")));
        Assert.Equal(new Shard(2, 4), Read("--shard 2/4").Shard);
        Assert.True(Read("").IsEverything);
    }

    [Theory]
    [InlineData("--filter A=", "--filter: The filter is wrong at position 3")]
    [InlineData("--exclude (A=1", "--exclude: The filter is wrong at position 1")]
    [InlineData("--trait Slow", "--trait Slow: give NAME=VALUE")]
    [InlineData("--filter-uid 123", "--filter-uid 123: an id has 32 hexadecimal digits")]
    [InlineData("--shard 5/4", "--shard 5/4: give NUMBER/COUNT")]
    [InlineData("--test ''", "--test is given without a value")]
    [InlineData("--class ''", "--class is given without a value")]
    public void A_value_that_cannot_be_read_is_a_mistake_of_the_command_line(string line, string message) =>
        Assert.StartsWith(message, Assert.Throws<UsageException>(() => Read(line)).Message, StringComparison.Ordinal);

    static (bool, bool, bool, bool) Flags(TestSelection s) => (s.LastFailed, s.FailedFirst, s.NewFirst, s.NotRun);

    static TestSelection Read(string line)
    {
        var options = new SelectingOptions();
        var command = new Command("run");
        foreach (var option in options.All)
            command.Options.Add(option);
        return options.Read(command.Parse([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('\''))]));
    }
}
