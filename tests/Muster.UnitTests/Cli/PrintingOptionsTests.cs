using Muster.Cli.Options;

namespace Muster.UnitTests.Cli;

public sealed class PrintingOptionsTests
{
    [Theory]
    [InlineData("run", 4)]
    [InlineData("run --live", 4)]
    [InlineData("run -s", 1)]
    [InlineData("run --capture=no", 1)]
    public void Straight_output_means_one_worker(string line, int workers) => Assert.Equal(workers, Workers(line, 4, asked: false));

    [Fact]
    public void No_distribution_stays_none() => Assert.Equal(0, Workers("run -s -n 0", 0, asked: true));

    [Theory]
    [InlineData("run -s -n 2", "Use --live")]
    [InlineData("run -s --live", "do not go together")]
    [InlineData("run --capture=sys", "give no")]
    [InlineData("run -s my.runsettings", "write --settings my.runsettings")]
    public void What_cannot_be_is_refused_with_what_to_do(string line, string hint) =>
        Assert.Contains(hint, Assert.Throws<UsageException>(() => Workers(line, 2, asked: true)).Message, StringComparison.Ordinal);

    static int Workers(string line, int workers, bool asked)
    {
        var options = new RunCommandOptions();
        var command = new System.CommandLine.Command("run") { options.Paths };
        foreach (var option in options.All)
            command.Options.Add(option);

        return options.Printing.Workers(command.Parse(line.Split(' ')[1..]), workers, asked);
    }
}
