using System.Text.RegularExpressions;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>In its new mode <c>dotnet test</c> hands options on to the apps: none that these have is unknown to Muster.</summary>
public sealed partial class OptionsOfApps
{
    [Theory]
    [InlineData("Samples.XunitV3.Mtp")]
    [InlineData("Samples.NUnit.Mtp")]
    [InlineData("Samples.MSTest.Mtp")]
    public async Task Each_option_is_honoured_or_answered(string project)
    {
        var own = Names(await HelpAsync(Repository.Tool, "run", "--help", "all"));
        var options = Names(await HelpAsync(Repository.Sample(project), "--help")).Except(own).Except(["--help", "--debug"]).ToList();
        Assert.Contains("--ignore-exit-code", options);

        using var tool = ToolProcess.Start(["run", Repository.Sample(project), "--no-build", .. options]);

        Assert.Equal(5, await tool.EndAsync());
        Assert.Equal(options.Order(), tool.Output.Split('\n').Where(line => line.Contains(" is an option of dotnet test; ", StringComparison.Ordinal)).Select(line => Name().Match(line).Value).Order());
    }

    static async Task<string> HelpAsync(string assembly, params string[] words)
    {
        using var help = ToolProcess.Start(["/bin/sh", "-c", "shift 2; exec dotnet \"$@\"", "sh"], [assembly, .. words]);
        Assert.Equal(0, await help.EndAsync());
        return help.Output;
    }

    static List<string> Names(string help) => [.. Row().Matches(help).SelectMany(row => Name().Matches(row.Value)).Select(name => name.Value).Distinct()];

    [GeneratedRegex("^ +-[^ ,]*(, -[^ ,]*)*", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("--?[a-z][a-z-]*")]
    private static partial Regex Name();
}
