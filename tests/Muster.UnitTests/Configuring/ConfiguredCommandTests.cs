using System.CommandLine;
using Muster.Cli;
using Muster.Cli.Configuring;
using Muster.Cli.Options;

namespace Muster.UnitTests.Configuring;

/// <summary>What is configured reaches the options of a command as if it had been typed.</summary>
public sealed class ConfiguredCommandTests : IDisposable
{
    readonly TempFolder temp = new();

    [Fact]
    public void Every_kind_of_option_is_given_its_value()
    {
        var parsed = Apply("{ \"numprocesses\": 3, \"timeout\": 1.5, \"maxfail\": 2, \"noBuild\": true, \"dist\": \"load\", \"exclude\": [\"A=--b\", \"@c\"], \"property\": { \"P\": \"a b\" } }", "run", temp.Path);

        Assert.Equal(("3", 1.5, 2, true, "load"), (parsed.GetValue<string>("--numprocesses"), parsed.GetValue<double?>("--timeout"), parsed.GetValue<int?>("--maxfail"), parsed.GetValue<bool>("--no-build"), parsed.GetValue<string?>("--dist")));
        Assert.Equal(["A=--b", "@c"], parsed.GetValue<string[]>("--exclude")!);
        Assert.Equal(["P=a b"], parsed.GetValue<string[]>("--property")!);
        Assert.Equal([temp.Path], parsed.GetValue<string[]>("PATH")!);
    }

    [Fact]
    public void A_switch_can_be_taken_back_on_the_command_line() =>
        Assert.False(Apply("{ \"noBuild\": true }", "run", temp.Path, "--no-build", "false").GetValue<bool>("--no-build"));

    [Fact]
    public void Every_key_that_a_file_may_have_is_an_option_that_takes_it()
    {
        // One that may also name modules becomes a rule.
        foreach (var key in Keys.All.All.Where(key => !SpecialKeys.OfFiles.Contains(key.Name)))
        {
            var value = key.Shape switch
            {
                KeyShape.Flag => "true",
                KeyShape.Text => "\"a=b\"",
                _ => "7",
            };
            var command = key.Name == "format" ? "list" : "run";
            var parsed = Apply($"{{ \"{key.Name}\": {value} }}", command, temp.Path);
            Assert.False(parsed.CommandResult.GetResult(key.Option.Name) is not System.CommandLine.Parsing.OptionResult { Implicit: false }, key.Name);
        }
    }

    [Fact]
    public void A_list_takes_what_it_has_and_leaves_the_rest()
    {
        var parsed = Apply("{ \"timeout\": 60, \"reportJson\": \"a\", \"filter\": \"Name=a\" }", "list", temp.Path);

        Assert.Equal("Name=a", parsed.GetValue<string?>("--filter"));
    }

    [Theory]
    [InlineData("{ \"live\": true }", "-s", "--live")]
    [InlineData("{ \"capture\": \"no\" }", "--live", "--capture")]
    public void A_typed_word_on_what_is_printed_beats_a_configured_one(string file, string typed, string beaten) =>
        Assert.True(Apply(file, "run", temp.Path, typed).CommandResult.GetResult(beaten) is null or System.CommandLine.Parsing.OptionResult { Implicit: true });

    [Fact]
    public void A_merge_takes_no_files_of_reports()
    {
        var current = Environment.CurrentDirectory;
        var parsed = Apply("{ \"reportJson\": \"a.json\", \"color\": \"never\" }", "merge", "a.json", "--config", temp.At("muster.json"));

        Assert.Equal("never", parsed.GetValue<string>("--color"));
        Assert.Empty(parsed.GetValue<string[]>("--report-json") ?? []);
        Assert.Equal(current, Environment.CurrentDirectory);
    }

    [Fact]
    public void Paths_of_the_file_are_for_a_command_line_without_any()
    {
        const string File = "{ \"paths\": [\"tests\"] }";

        Assert.Equal([temp.At("tests")], Apply(File, "run", "--config", temp.At("muster.json")).GetValue<string[]>("PATH")!);
        Assert.Equal([temp.Path], Apply(File, "run", temp.Path).GetValue<string[]>("PATH")!);
    }

    [Fact]
    public void A_value_that_no_option_can_take_is_told_with_its_place() => Assert.Equal(
        $"{temp.At("muster.json")}:1:14: maxfail: --maxfail 99999999999: give a number. Start no further test after this many failures.",
        Assert.Throws<UsageException>(() => Apply("{ \"maxfail\": 99999999999 }", "run", temp.Path)).Message);

    [Fact]
    public void A_message_about_a_value_names_the_place_that_said_it()
    {
        var values = new[]
        {
            new ConfiguredValue(Keys.All.Find("exclude")!, "A=", new Origin.File("/x/muster.json", new Place(2, 3), "exclude", null)),
            new ConfiguredValue(Keys.All.Find("exclude")!, "B~(", new Origin.Variable("MUSTER_EXCLUDE")),
            new ConfiguredValue(Keys.All.Find("environment")!, "x", new Origin.CommandLine()),
        };

        Assert.Equal("/x/muster.json:2:3: exclude: ", MistakeOrigin.Prefix(values, [], "--exclude: The filter is wrong.\n  A=\n"));
        Assert.Equal("MUSTER_EXCLUDE: ", MistakeOrigin.Prefix(values, [], "--exclude: The filter is wrong.\n  B~(\n"));
        Assert.Equal("", MistakeOrigin.Prefix(values, [], "-e x: give NAME=VALUE"));
        Assert.Equal("", MistakeOrigin.Prefix(values, [], "a path does not exist"));
    }

    [Fact]
    public void The_command_for_a_re_run_repeats_what_was_typed_and_not_what_is_configured()
    {
        temp.Write("muster.json", "{ \"configuration\": \"Release\", \"env\": { \"A\": \"secret\" }, \"profiles\": { \"ci\": {} } }");
        var root = CommandLine.Root([]);
        string[] words = ["run", temp.Path, "--profile", "ci", "-e", "B=1"];
        var typed = root.Parse(words);
        ConfigurationOptions.Of(typed.CommandResult.Command)!.Apply(root, words, typed);

        var text = RerunCommandText.Of(new RunCommandOptions { InlineSettings = ["NUnit.Where=a b"] }, typed);

        Assert.EndsWith($"run {temp.Path} --environment B=1 --profile ci -- 'NUnit.Where=a b'", text, StringComparison.Ordinal);
    }

    public void Dispose() => temp.Dispose();

    ParseResult Apply(string file, params string[] words)
    {
        temp.Write("muster.json", file);
        var root = CommandLine.Root([]);
        var typed = root.Parse(words);
        return ConfigurationOptions.Of(typed.CommandResult.Command)!.Apply(root, words, typed);
    }
}
