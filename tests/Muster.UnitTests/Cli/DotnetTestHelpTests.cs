using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Muster.Cli.Options;
using Muster.Input;
using Muster.UnitTests.House;

namespace Muster.UnitTests.Cli;

/// <summary>The installed SDK is asked which options <c>dotnet test</c> has: none of them is unknown here.</summary>
[Trait("Category", "Build")]
public sealed partial class DotnetTestHelpTests : IDisposable
{
    static readonly HashSet<string> Known = [.. DotnetTestOptions.Names, .. new RunCommandOptions().All.SelectMany(option => option.Aliases.Append(option.Name)), "-verbosity", "--verbosity", "-?", "-h", "--help"];

    readonly TempFolder temp = new();

    [Theory(Timeout = 480_000)]
    [InlineData("VSTest", "--blame-hang-timeout")]
    [InlineData("Microsoft.Testing.Platform", "--max-parallel-test-modules")]
    public async Task Each_option_is_honoured_or_answered(string runner, string one)
    {
        temp.Write("global.json", GlobalJson(runner));
        var help = await new DotnetCommand(DotnetHost.Find(), temp.Path).RunAsync(["test", "--help"], new Dictionary<string, string> { ["DOTNET_CLI_UI_LANGUAGE"] = "en" }, TestContext.Current.CancellationToken);

        var options = help.Lines.Select(line => Row().Match(line)).Where(row => row.Success).SelectMany(row => Name().Matches(row.Value).Select(name => name.Value)).Distinct().ToList();
        Assert.Contains(one, options);
        Breaches.None(options.Except(Known));
    }

    public void Dispose() => temp.Dispose();

    // The SDK that builds this checkout answers, not a newer one of the machine.
    static string GlobalJson(string runner)
    {
        var file = JsonNode.Parse(Checkout.Read("global.json"))!;
        file["test"] = new JsonObject { ["runner"] = runner };
        return file.ToJsonString();
    }

    // "  -s, --settings <FILE>   What it means", and no further lines of that.
    [GeneratedRegex(@"^ {2}(--?[a-z?][\w-]*)(, --?[\w-]+)*")]
    private static partial Regex Row();

    [GeneratedRegex(@"--?[a-z?][\w-]*")]
    private static partial Regex Name();
}
