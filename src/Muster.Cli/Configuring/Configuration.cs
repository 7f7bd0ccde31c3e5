using Muster.Cli.Options;
using Muster.Settings;
using Muster.Storage;

namespace Muster.Cli.Configuring;

/// <summary>All that is configured, from every place.</summary>
sealed record Configuration
{
    public const string FileName = "muster.json";

    /// <summary>Full path of the root of the run.</summary>
    public required string Root { get; init; }

    /// <summary>Full path of the file that was read; null for none.</summary>
    public string? File { get; init; }

    /// <summary>The profile that holds, and who chose it; null for none.</summary>
    public string? Profile { get; init; }

    /// <summary>The values that hold, weakest first; those of the command line among them.</summary>
    public IReadOnlyList<ConfiguredValue> Values { get; init; } = [];

    /// <summary>All values that the file holds, whether they hold or not.</summary>
    public IReadOnlyList<ConfiguredValue> OfFile { get; init; } = [];

    /// <summary>What the profile takes back of the rest of the file.</summary>
    public IReadOnlyList<ConfiguredNull> Nulls { get; init; } = [];

    /// <summary>What to test where the user names nothing.</summary>
    public IReadOnlyList<ConfiguredPath> Paths { get; init; } = [];

    public IReadOnlyList<ConfiguredRule> Rules { get; init; } = [];

    public IReadOnlyList<ConfiguredHook> Hooks { get; init; } = [];

    /// <summary>Options that choose what variables have chosen: they may be gone when a command is typed again.</summary>
    public IReadOnlyList<string> ChosenByVariable { get; init; } = [];

    /// <summary>The path of the schema that the file names.</summary>
    public string? Schema { get; init; }

    /// <summary>What a run heeds.</summary>
    public IReadOnlyList<ModuleRule> RunRules => General.Of(Values, Rules) is { } general ? [general, .. Rules.Select(r => r.Rule)] : [.. Rules.Select(r => r.Rule)];

    /// <summary>What a run heeds.</summary>
    public HookCommands RunHooks => HookReader.Commands(Hooks);

    /// <summary>The values that are as if they had been typed.</summary>
    public IEnumerable<ConfiguredValue> AsTyped => Values.Where(value => value.Origin is not Origin.CommandLine && !General.IsGeneral(value, Rules));

    /// <exception cref="UsageException">A file, a profile or a value is wrong.</exception>
    public static Configuration Load(ConfigurationRequest request, ConfigurationKeys keys)
    {
        var root = RootFolder.Find(request.Start);
        var variables = ConfigurationVariables.Read(keys, request.Variable);
        if (FileOf(request, root) is not { } path)
        {
            var all = Layers.Join([variables, request.CommandLine], request.Typed);
            return request.Profile is null ? new Configuration { Root = root, Values = all } : throw NoFile(request, root);
        }

        var file = ConfigurationFile.Read(path, keys);
        var (name, origin) = ProfileOf(request);
        var profile = name is null ? Section.Empty : file.Profile(name, $"{origin}{(origin == ConfigurationVariables.Profile ? "=" : " ")}{name}");
        var general = file.General.Without(profile.Nulls);
        return new Configuration
        {
            Root = root,
            File = path,
            Profile = name is null ? null : $"{name} ({origin})",
            Schema = file.Schema,
            OfFile = file.Values,
            ChosenByVariable = [.. IsNamedByVariable(request) ? ["--config", path] : Array.Empty<string>(), .. origin == ConfigurationVariables.Profile ? ["--profile", name!] : Array.Empty<string>()],
            Values = Layers.Join([general.Values, profile.Values, variables, request.CommandLine], request.Typed),
            Nulls = profile.Nulls,
            Paths = profile.Paths.Count > 0 ? profile.Paths : general.Paths,
            Rules = [.. general.Rules, .. profile.Rules],
            Hooks = [.. general.Hooks, .. profile.Hooks],
        };
    }

    static string? FileOf(ConfigurationRequest request, string root)
    {
        if (request is { File: not null, NoFile: true })
            throw new UsageException($"--config {request.File} and --no-config: give one of them.");
        if (request.File is not null)
            return Named("--config", request.File);
        if (request.NoFile || ConfigurationVariables.IsSet(ConfigurationVariables.None, request.Variable))
            return null;
        if (request.Variable(ConfigurationVariables.File) is { Length: > 0 } named)
            return Named(ConfigurationVariables.File, named);

        var path = Path.Combine(root, FileName);
        return Path.Exists(path) ? path : null;
    }

    static bool IsNamedByVariable(ConfigurationRequest request) => request.File is null && request.Variable(ConfigurationVariables.File) is { Length: > 0 };

    static string Named(string by, string path)
    {
        var full = ReportPaths.Full(by, path);
        return Path.Exists(full)
            ? full
            : throw new UsageException($"{by} {path}: {full} does not exist. Name a file with Muster's configuration. The build configuration is -c or --configuration, run settings are --settings.");
    }

    static (string? Name, string Origin) ProfileOf(ConfigurationRequest request) =>
        request.Profile is { } typed ? (typed, "--profile")
        : request.Variable(ConfigurationVariables.Profile) is { Length: > 0 } name ? (name, ConfigurationVariables.Profile)
        : (null, "");

    static UsageException NoFile(ConfigurationRequest request, string root) => new(
        $"--profile {request.Profile}: profiles stand in {FileName}, and {(request.NoFile ? "--no-config leaves it out" : $"there is none in {root} or above")}. muster init writes one.");
}
