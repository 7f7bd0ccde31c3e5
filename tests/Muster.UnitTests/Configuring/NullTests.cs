using Muster.Cli.Configuring;

namespace Muster.UnitTests.Configuring;

/// <summary>A profile takes back what the file says.</summary>
public sealed class NullTests : IDisposable
{
    const string General = "\"timeout\": 60, \"excludes\": [\"A=b\"], \"env\": { \"A\": \"1\", \"B\": \"2\" }, \"paths\": \"tests\", \"serial\": true, \"rules\": [{ \"threads\": 1 }], \"hooks\": { \"runStart\": \"up\", \"runEnd\": \"down\" }";

    readonly TempFolder temp = new();

    [Theory]
    [InlineData("\"timeout\": null", "exclude, environment, environment; 1 2 2", "timeout")]
    [InlineData("\"exclude\": null", "timeout, environment, environment; 1 2 2", "exclude")]
    [InlineData("\"environment\": null", "timeout, exclude; 1 2 2", "environment")]
    [InlineData("\"env\": { \"A\": null }", "timeout, exclude, environment; 1 2 2", "environment.A")]
    [InlineData("\"paths\": null", "timeout, exclude, environment, environment; 0 2 2", "paths")]
    [InlineData("\"serial\": null", "timeout, exclude, environment, environment; 1 1 2", "serial")]
    [InlineData("\"rules\": null", "timeout, exclude, environment, environment; 1 1 2", "rules")]
    [InlineData("\"hooks\": { \"runEnd\": null }", "timeout, exclude, environment, environment; 1 2 1", "hooks.runEnd")]
    [InlineData("\"hooks\": null", "timeout, exclude, environment, environment; 1 2 0", "hooks")]
    public void It_says_null_and_that_is_shown(string profile, string left, string shown)
    {
        var loaded = Load(profile);

        Assert.Equal(left, $"{string.Join(", ", loaded.Values.Select(value => value.Key.Name))}; {loaded.Paths.Count} {loaded.Rules.Count} {loaded.Hooks.Count}");
        Assert.Matches($"(?m)^{shown} +null +\\S+muster.json:2, profile ci$", ConfigurationList.Of(loaded, []));
    }

    [Fact]
    public void What_is_said_again_holds()
    {
        var loaded = Load("\"timeout\": null, \"exclude\": null, \"env\": { \"A\": null }", Keys.Typed("timeout", "5"), Keys.Typed("exclude", "C=d"), Keys.Typed("environment", "A=3"));

        Assert.Equal(["B=2", "5", "C=d", "A=3"], loaded.Values.Select(value => value.Text));
        var text = ConfigurationList.Of(loaded, []);
        Assert.Matches("(?m)^exclude +null ", text);
        Assert.DoesNotMatch("(?m)^(timeout|environment.A) +null ", text);
    }

    [Fact]
    public void A_rule_and_what_holds_beside_it_are_taken_back_alike() =>
        Assert.DoesNotContain(Load("\"timeout\": null, \"rules\": [{ \"module\": \"A\", \"timeout\": 5 }]").RunRules, rule => rule.Timeout == TimeSpan.FromMinutes(1));

    public void Dispose() => temp.Dispose();

    Configuration Load(string profile, params ConfiguredValue[] typed)
    {
        temp.Write("muster.json", $"{{ {General},\n \"profiles\": {{ \"ci\": {{ {profile} }} }} }}");
        return Configuration.Load(
            new ConfigurationRequest { Start = temp.Path, Variable = _ => null, Profile = "ci", CommandLine = typed, Typed = typed.Select(value => value.Key.Option.Name).ToHashSet() },
            Keys.All);
    }
}
