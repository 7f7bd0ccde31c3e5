namespace Muster.Cli.Configuring;

/// <summary>What a configuration file says, checked as a whole: also the profiles that do not hold.</summary>
sealed class ConfigurationFile
{
    readonly ConfigurationText text;
    readonly Dictionary<string, Section> profiles = new(StringComparer.Ordinal);

    ConfigurationFile(ConfigurationText text, ConfigurationKeys keys, JsonPart.Members members)
    {
        this.text = text;
        General = new SectionReader(text, keys, null).Read(members);
        Schema = members.All.FirstOrDefault(member => member.Key == SpecialKeys.Schema)?.Value is JsonPart.Text schema ? schema.Value : null;
        if (members.All.FirstOrDefault(member => member.Key == SpecialKeys.Profiles)?.Value is { } all)
            ReadProfiles(keys, all);
    }

    /// <summary>What holds under every profile, and without one.</summary>
    public Section General { get; }

    /// <summary>Each value of an option, also of profiles that do not hold.</summary>
    public IReadOnlyList<ConfiguredValue> Values => [.. General.Values, .. profiles.Values.SelectMany(profile => profile.Values)];

    /// <summary>The path of the schema that it names; null for none.</summary>
    public string? Schema { get; }

    /// <exception cref="UsageException">It cannot be read, or a key or value is wrong.</exception>
    public static ConfigurationFile Read(string path, ConfigurationKeys keys) => Of(ConfigurationText.Read(path), keys);

    /// <exception cref="UsageException">A key or value is wrong.</exception>
    public static ConfigurationFile Of(ConfigurationText text, ConfigurationKeys keys) =>
        text.Root is JsonPart.Members members
            ? new ConfigurationFile(text, keys, members)
            : throw new UsageException($"{ConfigurationText.At(text.Path, text.Root.At)}: the configuration is an object, in braces: {{ \"timeout\": 60 }}.");

    /// <param name="name">The name of a profile.</param>
    /// <param name="chosen">How it was chosen, for messages.</param>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public Section Profile(string name, string chosen)
    {
        if (profiles.TryGetValue(name, out var section))
            return section;

        var shown = ConfigurationText.Shown(text.Path);
        if (profiles.Count == 0)
            throw new UsageException($"{chosen}: {shown} has no profiles. Add \"profiles\": {{ \"{name}\": {{ … }} }}.");

        var guess = Guess.Nearest(name, profiles.Keys) is { } near ? $" Did you mean {near}?" : "";
        throw new UsageException($"{chosen}: {shown} has no such profile.{guess} There are {string.Join(", ", profiles.Keys)}.");
    }

    void ReadProfiles(ConfigurationKeys keys, JsonPart part)
    {
        if (part is not JsonPart.Members all)
            throw text.Wrong(part.At, SpecialKeys.Profiles, $"{part.Words}; give an object: {{ \"ci\": {{ \"timeout\": 60 }} }}.");

        foreach (var (name, at, inner) in SectionReader.Once(text, SpecialKeys.Profiles, all))
        {
            var key = $"{SpecialKeys.Profiles}.{name}";
            if (string.IsNullOrWhiteSpace(name))
                throw text.Wrong(at, key, "a profile needs a name.");

            profiles[name] = inner is JsonPart.Members members
                ? new SectionReader(text, keys, name).Read(members)
                : throw text.Wrong(inner.At, key, $"{inner.Words}; give an object: {{ \"timeout\": 60 }}.");
        }
    }
}
