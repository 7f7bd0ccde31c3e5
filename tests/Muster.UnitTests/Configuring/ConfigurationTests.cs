using Muster.Cli.Configuring;

namespace Muster.UnitTests.Configuring;

/// <summary>Which of the places that say something is heeded.</summary>
public sealed class ConfigurationTests : IDisposable
{
    readonly TempFolder temp = new();
    readonly Dictionary<string, string> variables = [];

    [Fact]
    public void The_command_line_goes_before_variables_these_before_the_profile_and_that_before_the_file()
    {
        const string File = "{ \"timeout\": 1, \"threads\": 1, \"maxfail\": 1, \"maxprocesses\": 1, \"profiles\": { \"ci\": { \"timeout\": 2, \"threads\": 2, \"maxfail\": 2 } } }";
        variables["MUSTER_TIMEOUT"] = "3";
        variables["MUSTER_THREADS"] = "3";

        var loaded = Load(File, new() { Profile = "ci", CommandLine = [Keys.Typed("timeout", "4")] });

        Assert.Equal(
            ["maxfail 2 profile", "maxprocesses 1 file", "threads 3 variable", "timeout 4 command line"],
            loaded.Values.OrderBy(v => v.Key.Name).Select(v => $"{v.Key.Name} {v.Text} {Kind(v.Origin)}"));
        Assert.Equal(["--maxprocesses=1", "--maxfail=2", "--threads=3"], loaded.AsTyped.Select(value => value.Word));
    }

    [Fact]
    public void Lists_are_added_to_weakest_first()
    {
        variables["MUSTER_EXCLUDE"] = "C=3\n\n  D=4 \n";

        var loaded = Load("{ \"excludes\": [\"A=1\"], \"profiles\": { \"ci\": { \"exclude\": \"B=2\" } } }", new() { Profile = "ci", CommandLine = [Keys.Typed("exclude", "E=5")] });

        Assert.Equal(["A=1", "B=2", "C=3", "D=4", "E=5"], loaded.Values.Select(value => value.Text));
    }

    [Theory]
    [InlineData("{ \"dist\": \"loadscope\" }", "-d")]
    [InlineData("{ \"maxfail\": 5 }", "-x")]
    [InlineData("{ \"quiet\": true }", "--verbose")]
    [InlineData("{ \"verbose\": true }", "--quiet")]
    public void An_option_goes_before_a_configured_one_for_the_same_question(string file, string option) =>
        Assert.Empty(Load(file, new() { Typed = new HashSet<string> { option } }).AsTyped);

    [Fact]
    public void A_profile_goes_before_the_file_also_where_its_option_has_another_name() =>
        Assert.Equal(["--verbose=true"], Load("{ \"quiet\": true, \"profiles\": { \"loud\": { \"verbose\": true } } }", new() { Profile = "loud" }).AsTyped.Select(value => value.Word));

    [Fact]
    public void Paths_are_meant_from_the_file_in_a_file_and_as_they_are_in_a_variable()
    {
        variables["MUSTER_REPORT_TRX"] = "out/r.trx";

        var loaded = Load("{ \"reportJson\": [\"out/r.json\"], \"settings\": \"../x.runsettings\", \"output\": \"bin\", \"paths\": \"tests\", \"filter\": \"a/b\" }");

        Assert.Equal(
            [temp.At("a", "out", "r.json"), temp.At("x.runsettings"), temp.At("a", "bin"), "a/b", "out/r.trx"],
            loaded.Values.Select(value => value.Text));
        Assert.Equal([temp.At("a", "tests")], loaded.Paths.Select(path => path.Path));
    }

    [Fact]
    public void Options_that_take_a_file_or_a_folder_are_known_by_the_word_in_their_help() => Assert.Superset(
        new HashSet<string> { "artifactsPath", "output", "reportHtml", "reportJson", "reportJunit", "reportTrx", "resultsDirectory", "settings" },
        Keys.All.All.Where(key => key.IsPath).Select(key => key.Name).ToHashSet());

    [Fact]
    public void Variables_of_tests_are_an_object_or_words() => Assert.Equal(
        ["A=b c", "PORT=5432", "ON=true", "E="],
        Load("{ \"env\": { \"A\": \"b c\", \"PORT\": 5432, \"ON\": true, \"E\": \"\" } }").Values.Select(value => value.Text));

    [Fact]
    public void Rules_come_from_shorthands_then_the_list_then_the_profile()
    {
        var loaded = Load("""
            {
              "rules": [{ "module": "B", "threads": 2, "env": { "A": 1 }, "copyOutput": false }, { "filter": "Category=Slow", "timeout": 600 }],
              "serial": ["A", "Api.*"],
              "copyOutput": true,
              "profiles": { "ci": { "rules": [{ "serial": false }] } },
            }
            """, new() { Profile = "ci" });

        var rules = loaded.RunRules;
        Assert.Equal(["A", "Api.*", null, "B", null, null], rules.Select(rule => rule.Module));
        Assert.Equal([true, true, null, null, null, false], rules.Select(rule => rule.Serial));
        Assert.Equal([null, null, true, false, null, null], rules.Select(rule => rule.CopyOutput));
        Assert.Equal((2, "1"), (rules[3].Threads, rules[3].Environment["A"]));
        Assert.Equal(("Category=Slow", TimeSpan.FromMinutes(10)), (rules[4].Filter?.Text, rules[4].Timeout));
    }

    [Fact]
    public void What_a_file_says_of_all_tests_gives_way_to_its_rules_and_what_is_typed_does_not()
    {
        const string File = "{ \"timeout\": 60, \"threads\": 3, \"env\": { \"A\": \"all\" }, \"rules\": [{ \"module\": \"Slow\", \"timeout\": 600, \"env\": { \"A\": \"slow\" } }] }";

        var loaded = Load(File);
        Assert.Equal(["--threads=3"], loaded.AsTyped.Select(value => value.Word));
        Assert.Equal((null, TimeSpan.FromMinutes(1), null, "all"), (loaded.RunRules[0].Module, loaded.RunRules[0].Timeout, loaded.RunRules[0].Threads, loaded.RunRules[0].Environment["A"]));
        Assert.Equal(2, loaded.RunRules.Count);

        variables["MUSTER_TIMEOUT"] = "5";
        Assert.Equal(["--threads=3", "--timeout=5"], Load(File).AsTyped.Select(value => value.Word));
    }

    [Fact]
    public void A_general_value_that_becomes_a_rule_is_checked_as_the_option_is() =>
        Assert.Contains(
            "muster.json:1:14: timeout: --timeout -1: give the seconds",
            Assert.Throws<UsageException>(() => Load("{ \"timeout\": -1, \"rules\": [{ \"timeout\": 1 }] }").RunRules).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Hooks_are_replaced_one_by_one()
    {
        var hooks = Load("{ \"hooks\": { \"runStart\": \"up\", \"runEnd\": \"down\", \"timeout\": 1.5 }, \"profiles\": { \"ci\": { \"hooks\": { \"runStart\": \"up ci\", \"nodeReady\": \"n\", \"nodeDown\": \"d\", \"reschedule\": \"r\" } } } }", new() { Profile = "ci" }).RunHooks;

        Assert.Equal(("up ci", "down", "n", "d", "r", TimeSpan.FromSeconds(1.5)), (hooks.RunStart, hooks.RunEnd, hooks.NodeReady, hooks.NodeDown, hooks.Reschedule, hooks.Timeout));
        Assert.Equal(Muster.Settings.HookCommands.None, Load("{}").RunHooks);
    }

    [Fact]
    public void The_nearest_file_upward_is_taken_unless_another_is_named_or_none()
    {
        var own = temp.Write("elsewhere/mine.json", "{ \"maxfail\": 7 }");

        Assert.Equal(temp.At("a", "muster.json"), Load("{}").File);
        Assert.Equal(temp.At("a"), Load("{}").Root);
        Assert.Equal((own, "7"), (Load("{}", new() { File = own }).File, Load("{}", new() { File = own }).Values[0].Text));
        Assert.Null(Load("{ wrong", new() { NoFile = true }).File);
        variables["MUSTER_CONFIG"] = own;
        Assert.Equal(own, Load("{ wrong").File);
        Assert.Equal(["--config", own], Load("{ wrong").ChosenByVariable);
        Assert.Empty(Load("{}", new() { File = own }).ChosenByVariable);
        variables["MUSTER_NO_CONFIG"] = "1";
        Assert.Null(Load("{ wrong").File);
    }

    [Fact]
    public void A_profile_that_nobody_wrote_is_told_with_those_that_there_are()
    {
        AssertTold("--profile night: ", "There are ci, nightly.", "{ \"profiles\": { \"ci\": {}, \"nightly\": {} } }", new() { Profile = "night" });
        AssertTold("--profile nigthly: ", "Did you mean nightly?", "{ \"profiles\": { \"ci\": {}, \"nightly\": {} } }", new() { Profile = "nigthly" });
        AssertTold("--profile ci: ", "has no profiles", "{}", new() { Profile = "ci" });
        AssertTold("--profile ci: ", "--no-config leaves it out", "{}", new() { Profile = "ci", NoFile = true });
        AssertTold("--config x and --no-config", "give one", "{}", new() { File = "x", NoFile = true });
        AssertTold("--config Release: ", "-c or --configuration", "{}", new() { File = "Release" });
        variables["MUSTER_PROFILE"] = "cu";
        AssertTold("MUSTER_PROFILE=cu: ", "There are ci.", "{ \"profiles\": { \"ci\": {} } }");
        variables["MUSTER_PROFILE"] = "ci";
        Assert.Equal(["--profile", "ci"], Load("{ \"profiles\": { \"ci\": {} } }").ChosenByVariable);
        Assert.Empty(Load("{ \"profiles\": { \"ci\": {} } }", new() { Profile = "ci" }).ChosenByVariable);
        // A variable is meant for many folders: one without a file is none of its business.
        Assert.Null(Load("{}", new() { NoFile = true }).Profile);
    }

    [Fact]
    public void The_list_shows_each_value_with_its_origin()
    {
        variables["MUSTER_THREADS"] = "3";
        var loaded = Load("{\n \"timeout\": 60,\n \"serial\": [\"A\"],\n \"hooks\": { \"runEnd\": \"down\" },\n \"profiles\": { \"ci\": {\n  \"env\": { \"A\": \"x\\ny\" } } } }", new() { Profile = "ci", CommandLine = [Keys.Typed("numprocesses", "4")] });

        var file = temp.At("a", "muster.json");
        Assert.Equal(
            [
                $"root {temp.At("a")}", $"file {file}", "profile ci (--profile)", $"environment A=x\\u000ay {file}:6, profile ci", "numprocesses 4 command line",
                "threads 3 MUSTER_THREADS", $"timeout 60 {file}:2", $"rules A: serial {file}:3", $"hooks.runEnd down {file}:4",
            ],
            ConfigurationList.Of(loaded, []).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    public void Dispose() => temp.Dispose();

    sealed record Choice
    {
        public string? Profile { get; init; }

        public string? File { get; init; }

        public bool NoFile { get; init; }

        public IReadOnlyList<ConfiguredValue> CommandLine { get; init; } = [];

        public IReadOnlySet<string> Typed { get; init; } = new HashSet<string>();
    }

    Configuration Load(string file, Choice? choice = null)
    {
        choice ??= new Choice();
        temp.Write("a/muster.json", file);
        return Configuration.Load(
            new ConfigurationRequest
            {
                Start = temp.Make("a/b"),
                Variable = variables.GetValueOrDefault,
                File = choice.File,
                NoFile = choice.NoFile,
                Profile = choice.Profile,
                CommandLine = choice.CommandLine,
                Typed = choice.CommandLine.Select(value => value.Key.Option.Name).Concat(choice.Typed).ToHashSet(),
            },
            Keys.All);
    }

    void AssertTold(string start, string words, string file, Choice? choice = null)
    {
        var message = Assert.Throws<UsageException>(() => Load(file, choice)).Message;
        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.Contains(words, message, StringComparison.Ordinal);
    }

    static string Kind(Origin origin) => origin switch
    {
        Origin.File { Profile: null } => "file",
        Origin.File => "profile",
        Origin.Variable => "variable",
        _ => "command line",
    };
}
