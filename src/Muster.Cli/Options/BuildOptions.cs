using System.CommandLine;
using System.CommandLine.Parsing;

namespace Muster.Cli.Options;

/// <summary>Options of <c>dotnet build</c> that go on to it as they are.</summary>
sealed class BuildOptions
{
    readonly Option<string[]> property = new("--property", "-p") { Description = "Set a property of MSBuild; any number of times.", HelpName = "NAME=VALUE" };

    readonly Option<string?> runtime = new("--runtime", "-r") { Description = "Build for this runtime identifier.", HelpName = "RID" };

    readonly Option<string?> architecture = new("--arch", "-a") { Description = "Build for this architecture.", HelpName = "ARCH" };

    readonly Option<string?> system = new("--os") { Description = "Build for this operating system.", HelpName = "OS" };

    readonly Option<string?> output = new("--output", "-o") { Description = "Build into this folder.", HelpName = "FOLDER" };

    readonly Option<string?> artifacts = new("--artifacts-path") { Description = "Build into folders below this one.", HelpName = "FOLDER" };

    readonly Option<bool> noRestore = new("--no-restore") { Description = "Build without a restore." };

    readonly Option<bool> noServers = new("--disable-build-servers") { Description = "Build without servers that stay." };

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [property, runtime, architecture, system, output, artifacts, noRestore, noServers];

    /// <summary>What to hand to <c>dotnet build</c>.</summary>
    public IReadOnlyList<string> ArgumentsOf(ParseResult parsed) => [.. All.SelectMany(option => Words(option, parsed))];

    IEnumerable<string> Words(Option option, ParseResult parsed)
    {
        if (parsed.GetResult(option) is not OptionResult { Implicit: false } given)
            return [];
        if (option is Option<bool> taken)
            return parsed.GetValue(taken) ? [option.Name] : [];

        // Paths are meant from the user's folder; the build runs in the project's.
        var values = given.Tokens.Select(token => option == output || option == artifacts ? ReportPaths.Full(option.Name, Folder(option, token.Value)) : token.Value);
        return option == property ? values.Select(value => "-p:" + value) : [option.Name, .. values];
    }

    // On Microsoft.Testing.Platform the option of this name says how much is printed.
    static string Folder(Option option, string value) => value.ToLowerInvariant() switch
    {
        "normal" or "detailed" when option.Name == "--output" =>
            throw new UsageException($"--output {value}: the option names the folder to build into, as with VSTest. To see more, use -v; for a folder of that name write ./{value}."),
        _ => value,
    };
}
