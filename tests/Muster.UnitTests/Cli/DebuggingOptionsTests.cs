using System.CommandLine;
using Muster.Cli.Options;

namespace Muster.UnitTests.Cli;

public class DebuggingOptionsTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("--repeat 5", 5)]
    [InlineData("--until-fail", null)]
    [InlineData("--until-fail --repeat 5", 5)]
    public void Each_test_runs_as_often_as_is_asked_for(string line, int? times)
    {
        var (options, parsed) = Parse(line);
        Assert.Equal(times, options.Debugging.Repetitions(parsed));
    }

    [Theory]
    [InlineData("--repeat 0", "--repeat 0: give a number from 1 to 100000.")]
    [InlineData("--repeat -3", "--repeat -3: give a number from 1 to 100000.")]
    [InlineData("--repeat 100001", "--repeat 100001: give a number from 1 to 100000.")]
    public void A_number_that_is_none_is_refused(string line, string message)
    {
        var (_, parsed) = Parse(line);
        Assert.Equal(message, Assert.Throws<UsageException>(() => NumberRanges.Check(parsed)).Message);
    }

    [Theory]
    [InlineData("-n 4", "--debug is incompatible with -n 4: the tests run in one process after another, so that there is one to attach to. Leave -n out.")]
    [InlineData("-n4", "--debug is incompatible with -n 4")]
    [InlineData("--numprocesses=auto", "--debug is incompatible with -n auto")]
    [InlineData("--dist load", "--debug is incompatible with --dist load")]
    [InlineData("-d", "--debug is incompatible with -d")]
    [InlineData("--threads 2", "--debug is incompatible with --threads 2: no other test shall run beside the one that you step through. Leave --threads out.")]
    [InlineData("--timeout 60", "--debug is incompatible with --timeout 60: all limits of time stand still. Leave --timeout out.")]
    public void What_cannot_be_debugged_is_refused_with_the_reason(string line, string message) =>
        Assert.StartsWith(message, Conflict(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("-n 0")]
    [InlineData("-n 1 --dist no --threads 1")]
    [InlineData("--maxfail 1 --shard 1/2 --lf --until-fail")]
    public void What_does_no_harm_is_taken(string line) => Assert.Null(Conflict(line));

    [Fact]
    public void Where_the_environment_forbids_debuggers_that_is_said()
    {
        var (options, parsed) = Parse("");
        var conflict = DebugConflicts.In(options, parsed, name => name == "DOTNET_EnableDiagnostics" ? "0" : null);
        Assert.StartsWith("--debug: DOTNET_EnableDiagnostics=0 is set", conflict, StringComparison.Ordinal);
    }

    static string? Conflict(string line)
    {
        var (options, parsed) = Parse(line);
        return DebugConflicts.In(options, parsed, _ => null);
    }

    static (RunCommandOptions Options, ParseResult Parsed) Parse(string line)
    {
        var options = new RunCommandOptions();
        var command = new Command("run");
        foreach (var option in options.All)
            command.Options.Add(option);
        return (options, command.Parse(line));
    }
}
