using System.CommandLine;
using System.CommandLine.Parsing;
using Muster.Cli.Sequences;
using Muster.Cli.Starting;
using Muster.Cli.Terminal;

namespace Muster.Cli.Configuring;

/// <summary>The options of the configuration itself. A command that has them gets values for its others from it.</summary>
sealed class ConfigurationOptions
{
    readonly ConfigurationFileOption file;
    readonly Option<bool> noFile = new("--no-config") { Description = "Take no muster.json." };
    readonly Option<string?> profile = new("--profile") { Description = "Lay this profile of muster.json over the rest of it.", HelpName = "NAME" };
    readonly Option<bool> show = new("--show-config") { Description = "Print each value that is set and where, and run nothing." };

    bool namesPaths;

    public ConfigurationOptions() => file = new ConfigurationFileOption(this);

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [file, noFile, profile, show];

    /// <summary>The only options of the command that may be configured; null for all.</summary>
    public IReadOnlyList<Option>? Heeded { get; init; }

    /// <summary>Whether <c>paths</c> of the file are what the command works on where the user names nothing.</summary>
    public bool TakesPaths { get; init; }

    /// <summary>Whether the command runs hooks.</summary>
    public bool RunsHooks { get; init; } = true;

    /// <summary>What followed <c>--</c>, to be shown.</summary>
    public IReadOnlyList<string> InlineSettings { get; init; } = [];

    /// <summary>Reads all that the command line says, as the command does, and does nothing.</summary>
    public Action<ParseResult> Check { get; set; } = _ => { };

    /// <summary>Whether a word for a path is a place where tests are, and not a file that the command reads.</summary>
    public Func<string, bool> IsPlace { get; init; } = _ => true;

    /// <summary>What was loaded for the command.</summary>
    public Configuration? Loaded { get; private set; }

    /// <summary>What the user typed, without what is configured.</summary>
    public ParseResult? Typed { get; private set; }

    /// <summary>Null if the command heeds no configuration.</summary>
    public static ConfigurationOptions? Of(Command command) => command.Options.OfType<ConfigurationFileOption>().FirstOrDefault()?.Group;

    /// <summary>The keys that a file may have: the options of all commands that heed it.</summary>
    public static ConfigurationKeys Keys(Command root) => new(root.Subcommands.SelectMany(command => Of(command)?.HeededBy(command) ?? []));

    /// <summary>The command line as if what is configured had been typed before the rest.</summary>
    /// <exception cref="UsageException">The configuration is wrong.</exception>
    public ParseResult Apply(Command root, IReadOnlyList<string> words, ParseResult typed)
    {
        var parsed = root.Parse(Load(root, words, typed));
        return Mistakes.In(parsed, root) is { } mistake ? throw new UsageException(Explained(mistake)) : parsed;
    }

    IReadOnlyList<string> Load(Command root, IReadOnlyList<string> words, ParseResult typed)
    {
        var command = typed.CommandResult.Command;
        var keys = Keys(root);
        var mine = HeededBy(command).Select(option => option.Name).ToHashSet();
        Typed = typed;
        var paths = command.Arguments.OfType<Argument<string[]>>().FirstOrDefault(argument => argument.Name == "PATH");
        var named = paths is null ? [] : typed.GetValue(paths) ?? [];
        namesPaths = named.Length > 0;
        foreach (var note in StrayVariables.Notes(keys, Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 })))
            StandardError.Say($"note: {note}");
        Loaded = Configuration.Load(Request(typed, keys, named), keys);
        ConfigurationVariables.Clear(keys);
        SchemaFile.Refresh(Loaded, keys);
        var heeded = Loaded.AsTyped.Where(value => mine.Contains(value.Key.Option.Name)).ToList();
        if (Loaded.OfFile.Except(heeded).ToList() is { Count: > 0 } lone)
            LoneValues.Check(CommandLine.Root([]), lone);

        var at = words.ToList().IndexOf(command.Name) + 1;
        string[] configuredPaths = !TakesPaths || namesPaths ? [] : [.. Loaded.Paths.Select(path => path.Path)];
        return [.. words.Take(at), .. heeded.Select(value => value.Word), .. words.Skip(at), .. configuredPaths];
    }

    /// <summary>Runs the command, or prints its configuration if that was asked for. A mistake in a configured value is told with its place.</summary>
    public async Task<int> RunAsync(ParseResult parsed, Func<Task<int>> command)
    {
        try
        {
            if (!parsed.GetValue(show))
                return await command();

            Console.Out.Write(Text(parsed));
            return 0;
        }
        catch (UsageException e)
        {
            throw Explained(e);
        }
    }

    /// <summary>Each value that is set and where it was said.</summary>
    /// <exception cref="UsageException">The command would refuse it.</exception>
    public string Text(ParseResult parsed)
    {
        Check(parsed);
        var typed = TypedWords.Of(Typed!, Keys(parsed.RootCommandResult.Command), All).Concat(InlineSettings.Select(word => ("--", word)));
        return ConfigurationList.Of(Shown(parsed.CommandResult.Command, Loaded!), [.. typed]);
    }

    // What the command does not take has no say in it.
    Configuration Shown(Command command, Configuration all) => all with
    {
        Values = [.. all.Values.Where(value => HeededBy(command).Any(option => option.Name == value.Key.Option.Name) || value.Origin is Origin.CommandLine)],
        Paths = TakesPaths && !namesPaths ? all.Paths : [],
        Rules = Heeded is null ? all.Rules : [],
        Nulls = Heeded is null ? all.Nulls : [],
        Hooks = Heeded is null && RunsHooks ? [.. all.Hooks, .. TypedWords.Hooks(Typed!)] : [],
    };

    /// <summary>The words, after the place of the value that they are about.</summary>
    public string Explained(string message) => (Loaded is null ? "" : MistakeOrigin.Prefix(Loaded.Values, namesPaths ? [] : Loaded.Paths, message)) + message;

    UsageException Explained(UsageException e) => Explained(e.Message) is var message && message == e.Message ? e : new UsageException(message);

    ConfigurationRequest Request(ParseResult typed, ConfigurationKeys keys, string[] paths)
    {
        var given = typed.CommandResult.Children.OfType<OptionResult>().Where(option => !option.Implicit).ToList();
        return new ConfigurationRequest
        {
            Start = paths.FirstOrDefault(path => !string.IsNullOrWhiteSpace(path) && IsPlace(path)) ?? Environment.CurrentDirectory,
            Variable = Environment.GetEnvironmentVariable,
            File = typed.GetValue(file),
            NoFile = typed.GetValue(noFile),
            Profile = typed.GetValue(profile),
            CommandLine = [.. given.SelectMany(option => Values(keys, option))],
            Typed = given.Select(option => option.Option.Name).ToHashSet(),
        };
    }

    static IEnumerable<ConfiguredValue> Values(ConfigurationKeys keys, OptionResult given) =>
        keys.OfOption(given.Option.Name) is { } key ? TypedWords.Texts(given).Select(text => new ConfiguredValue(key, text, new Origin.CommandLine())) : [];

    /// <summary>The options of the command that may be configured.</summary>
    public IEnumerable<Option> HeededBy(Command command) => Heeded ?? command.Options.Except(All).Where(option => !SequenceOptions.Names.Contains(option.Name));
}
