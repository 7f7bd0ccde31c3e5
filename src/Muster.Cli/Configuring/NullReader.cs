namespace Muster.Cli.Configuring;

/// <summary>Reads <c>null</c>, by which a profile takes back what the file says.</summary>
/// <param name="file">The file.</param>
/// <param name="profile">The name of the profile; null for the file itself, which has nothing to take back.</param>
sealed class NullReader(ConfigurationText file, string? profile)
{
    readonly List<ConfiguredNull> found = [];

    /// <summary>All that were read.</summary>
    public IReadOnlyList<ConfiguredNull> Found => found;

    /// <summary>What a value says beside that; null for nothing.</summary>
    /// <param name="key">The key, as it is best written.</param>
    /// <param name="name">The key, as it is written, with those that it stands under.</param>
    /// <param name="part">The value.</param>
    /// <param name="under">The keys that the value may have; null if it is no object of single values, empty for any.</param>
    /// <exception cref="UsageException">There is nothing to take back, or no such key.</exception>
    public JsonPart? Rest(string key, string name, JsonPart part, IReadOnlyCollection<string>? under)
    {
        if (part is JsonPart.Nothing)
            return Take(key, name, part);
        if (under is null || part is not JsonPart.Members members || !members.All.Any(member => member.Value is JsonPart.Nothing))
            return part;

        var all = SectionReader.Once(file, name, members).ToList();
        foreach (var (inner, at, value) in all.Where(member => member.Value is JsonPart.Nothing))
        {
            if (under.Count > 0 && !under.Contains(inner))
                throw file.Wrong(at, $"{name}.{inner}", RuleReader.SomeOf(inner, [.. under]));
            Take($"{key}.{inner}", $"{name}.{inner}", value);
        }

        return members with { All = [.. all.Where(member => member.Value is not JsonPart.Nothing)] };
    }

    JsonPart? Take(string key, string name, JsonPart part)
    {
        if (profile is null)
            throw file.Wrong(part.At, name, "null says nothing: leave the key out. In a profile it takes back what the file says.");

        found.Add(new ConfiguredNull(key, new Origin.File(file.Path, part.At, name, profile)));
        return null;
    }
}
