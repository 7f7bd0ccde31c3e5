namespace Muster.UnitTests.Configuring;

/// <summary><c>--show-config</c> shows what the command would do, and refuses what it would refuse.</summary>
public sealed class ShowConfigTests : IDisposable
{
    readonly TempFolder temp = new();

    [Theory]
    [InlineData("{ \"timeout\": -1 }", ":1:14: timeout: --timeout -1: give the seconds")]
    [InlineData("{ \"timeout\": -1, \"rules\": [{ \"timeout\": 1 }] }", ":1:14: timeout: --timeout -1: give the seconds")]
    [InlineData("{ \"numprocesses\": -3 }", ":1:19: numprocesses: -n -3: give a number from 0 to 1000")]
    [InlineData("{ \"numprocesses\": \"many\" }", ":1:19: numprocesses: -n many: give a number from 0 to 1000")]
    [InlineData("{ \"maxprocesses\": 0 }", ":1:19: maxprocesses: --maxprocesses 0: give a number from 1 up.")]
    [InlineData("{ \"threads\": 0 }", "threads: --threads 0: give a number from 1 up.")]
    [InlineData("{ \"repeat\": 0 }", "repeat: --repeat 0: give a number from 1 to 100000.")]
    [InlineData("{ \"dist\": \"lod\" }", "dist: --dist lod: give one of")]
    [InlineData("{ \"split\": \"x\" }", "split: --split x: give auto or never.")]
    [InlineData("{ \"color\": \"purple\" }", "color: --color purple: give auto")]
    [InlineData("{ \"reportGithub\": \"yes\" }", "reportGithub: --report-github yes: give auto")]
    [InlineData("{ \"reportJson\": \"r\", \"reportTrx\": \"r\" }", "reportJson: --report-json and --report-trx both name")]
    [InlineData("{ \"exclude\": [\"A=b\", \"B~(\"] }", ":1:22: exclude: --exclude: The filter is wrong")]
    [InlineData("{ \"shard\": \"5/4\" }", "shard: --shard 5/4: give NUMBER/COUNT")]
    [InlineData("{ \"env\": [\"A\"] }", "env: -e A: give NAME=VALUE")]
    [InlineData("{ \"settings\": \"none.runsettings\" }", "settings: --settings ")]
    [InlineData("{ \"historyFrom\": \"none.trx\" }", "historyFrom: --history-from ")]
    public void What_a_run_would_refuse_is_refused_with_its_place(string file, string words) =>
        Assert.Contains(words, Assert.Throws<UsageException>(() => Of(file).Shown()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_configured_path_that_is_not_there_is_refused_with_its_place()
    {
        var file = temp.Write("muster.json", "{ \"paths\": [\"nowhere\"] }");

        Assert.StartsWith($"{file}:1:13: paths: {temp.At("nowhere")} does not exist.", Assert.Throws<UsageException>(() => new Applied("run", "--config", file).Shown()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"profiles\": { \"ci\": { \"numprocesses\": -3 } } }", ":1:41: profiles.ci.numprocesses: -n -3: give a number from 0 to 1000")]
    [InlineData("{ \"profiles\": { \"ci\": { \"maxfail\": 0 } } }", "profiles.ci.maxfail: --maxfail 0: give a number from 1 up.")]
    [InlineData("{ \"profiles\": { \"ci\": { \"filter\": \"Name~(\" } } }", "profiles.ci.filter: --filter: The filter is wrong")]
    [InlineData("{ \"profiles\": { \"ci\": { \"format\": \"xml\" } } }", "profiles.ci.format: --format xml: give text or json.")]
    public void A_profile_that_does_not_hold_is_read_as_strictly(string file, string words) =>
        Assert.Contains(words, Assert.Throws<UsageException>(() => Of(file)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_value_that_another_command_takes_is_read_as_strictly() => Assert.Contains(
        ":1:14: timeout: --timeout -1",
        Assert.Throws<UsageException>(() => Of("{ \"timeout\": -1 }", "list")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Files_that_a_profile_wants_may_be_elsewhere() =>
        Assert.NotEmpty(Of("{ \"profiles\": { \"ci\": { \"settings\": \"none.runsettings\", \"historyFrom\": \"none.trx\", \"reportTrx\": \".\" } } }").Shown());

    [Theory]
    [InlineData("{ \"profiles\": { \"see\": { \"debug\": true } } }")]
    [InlineData("{ \"profiles\": { \"see\": { \"capture\": \"no\" } } }")]
    [InlineData("{ \"profiles\": { \"see\": { \"untilFail\": true } }, \"repeat\": 2 }")]
    public void What_is_typed_need_not_agree_with_a_profile_that_does_not_hold(string file) =>
        Assert.NotEmpty(Of(file, "run", "-n", "4", "--timeout", "60").Shown());

    [Fact]
    public void All_that_is_typed_is_shown()
    {
        var shown = Of("{ \"hooks\": { \"timeout\": 5, \"runEnd\": \"down\" } }", "run", "--hook-timeout", "60", "--hook", "runStart=up --wait=1", "-d", "-n", "3", "--no-build", "--", "NUnit.Where=x").Shown();

        Assert.Equal(
            [
                "noBuild true command line", "numprocesses 3 command line", $"paths {temp.Path} command line", "-d true command line", "-- NUnit.Where=x command line",
                "hooks.timeout 60 command line", $"hooks.runEnd down {temp.At("muster.json")}:1", "hooks.runStart up --wait=1 command line",
            ],
            shown.Skip(3));
    }

    [Fact]
    public void What_is_about_one_run_is_shown_too() =>
        Assert.Equal([$"paths {temp.Path} command line", "--in-order A command line", "--in-order B command line"], Of("{}", "run", "--in-order", "A", "--in-order=B").Shown().Skip(3));

    [Fact]
    public void A_list_shows_no_hooks() =>
        Assert.Equal(3 + 1, Of("{ \"hooks\": { \"timeout\": 5 }, \"timeout\": 3 }", "list").Shown().Count);

    public void Dispose() => temp.Dispose();

    Applied Of(string file, string command = "run", params string[] words)
    {
        temp.Write("muster.json", file);
        temp.Write("A.csproj");
        return new Applied([command, temp.Path, .. words]);
    }
}
