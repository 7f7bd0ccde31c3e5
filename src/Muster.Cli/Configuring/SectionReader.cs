using Muster.Cli.Options;
using Muster.Cli.Sequences;

namespace Muster.Cli.Configuring;

/// <summary>Reads the keys of a file, or of one of its profiles.</summary>
/// <param name="file">The file.</param>
/// <param name="keys">The keys that options give.</param>
/// <param name="profile">The name of the profile; null for the file itself.</param>
sealed class SectionReader(ConfigurationText file, ConfigurationKeys keys, string? profile)
{
    readonly ValueReader value = new(file);
    readonly RuleReader rule = new(file, profile);
    readonly NullReader nulls = new(file, profile);
    readonly List<ConfiguredValue> values = [];
    readonly List<ConfiguredPath> paths = [];
    readonly List<ConfiguredRule> shorthands = [];
    readonly List<ConfiguredRule> rules = [];
    readonly List<ConfiguredHook> hooks = [];

    /// <exception cref="UsageException">A key or a value is wrong.</exception>
    public Section Read(JsonPart.Members members)
    {
        foreach (var (key, at, part) in Once(file, Under, members, key => keys.Find(key)?.Name ?? key))
            Take(key, at, part);

        return new Section { Values = values, Paths = paths, Rules = [.. shorthands, .. rules], Hooks = hooks, Nulls = nulls.Found };
    }

    /// <summary>The members of an object, none of them twice.</summary>
    /// <param name="file">The file.</param>
    /// <param name="under">The key of the object; null for the file itself.</param>
    /// <param name="members">The object.</param>
    /// <param name="same">What keys that mean the same have in common.</param>
    public static IEnumerable<JsonPart.Member> Once(ConfigurationText file, string? under, JsonPart.Members members, Func<string, string>? same = null)
    {
        var seen = new Dictionary<string, JsonPart.Member>(StringComparer.Ordinal);
        foreach (var member in members.All)
        {
            if (!seen.TryAdd(same?.Invoke(member.Key) ?? member.Key, member))
            {
                var first = seen[same?.Invoke(member.Key) ?? member.Key];
                throw file.Wrong(member.At, Join(under, member.Key), $"this is said twice: {(first.Key == member.Key ? "" : first.Key + " ")}in line {first.At.Line}, too. Keep one of them.");
            }

            yield return member;
        }
    }

    public static string Join(string? under, string key) => under is null ? key : $"{under}.{key}";

    string? Under => profile is null ? null : $"{SpecialKeys.Profiles}.{profile}";

    void Take(string key, Place at, JsonPart part)
    {
        var name = Join(Under, key);
        var known = keys.Find(key);
        if (known is null && !(profile is null ? SpecialKeys.OfFiles : SpecialKeys.OfProfiles).Contains(key))
            throw Unknown(key, at);

        if (nulls.Rest(known?.Name ?? key, name, part, key == SpecialKeys.Hooks ? HookReader.Keys : known?.IsPairs == true ? [] : null) is { } rest)
            Take(key, name, known, rest);
    }

    void Take(string key, string name, ConfigurationKey? known, JsonPart part)
    {
        switch (key)
        {
            case SpecialKeys.Schema:
                value.Text(name, part);
                break;
            case SpecialKeys.Profiles:
                break;
            case SpecialKeys.Paths:
                paths.AddRange(Listed(part).Select(path => new ConfiguredPath(value.Path(name, path), From(path.At, name))));
                break;
            case SpecialKeys.Serial or SpecialKeys.CopyOutput:
                shorthands.AddRange(rule.Shorthand(key, name, part));
                break;
            case SpecialKeys.Rules:
                rules.AddRange(rule.All(name, part));
                break;
            case SpecialKeys.Hooks:
                hooks.AddRange(HookReader.Read(file, name, part, profile));
                break;
            default:
                values.AddRange(value.Read(known!, name, part).Select(given => new ConfiguredValue(known!, given.Text, From(given.At, name))));
                break;
        }
    }

    Origin.File From(Place at, string name) => new(file.Path, at, name, profile);

    UsageException Unknown(string key, Place at)
    {
        if (profile is not null && key is SpecialKeys.Schema or SpecialKeys.Profiles)
            return file.Wrong(at, Join(Under, key), "this belongs to the file as a whole, and not to a profile.");

        if (IsOfOneRun(key))
            return file.Wrong(at, Join(Under, key), "this option is about one run: give it on the command line.");

        var option = ConfigurationKeys.Kebab(key);
        if (DotnetTestOptions.Answer(option) is { } answer)
            return file.Wrong(at, Join(Under, key), $"there is no such key. {answer}");
        if (Habits.SentenceFor(option) is { } sentence)
            return file.Wrong(at, Join(Under, key), $"there is no such key; {sentence}.");

        IReadOnlyList<string> special = profile is null ? SpecialKeys.OfFiles : SpecialKeys.OfProfiles;
        return file.Wrong(at, Join(Under, key), keys.Guess(key, special) is { } near
            ? $"there is no such key; did you mean {near}?"
            : $"there is no such key. Keys are the long options of muster run, as in reportJson, and {string.Join(", ", special)}.");
    }

    static bool IsOfOneRun(string key) =>
        SequenceOptions.Names.Any(name => name.TrimStart('-').Replace("-", "", StringComparison.Ordinal).Equals(key.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    static IEnumerable<JsonPart> Listed(JsonPart part) => part is JsonPart.Items items ? items.Parts : [part];
}
