namespace Muster.Cli.Configuring;

/// <summary>Variables that look like one of Muster's and are none: a slip of the pen would say nothing, and nobody would know.</summary>
static class StrayVariables
{
    const string Prefix = "MUSTER_";

    /// <summary>What to say of them. Others may have variables of that prefix, too: only what is near to one of ours is told.</summary>
    public static IEnumerable<string> Notes(ConfigurationKeys keys, IEnumerable<string> names)
    {
        var ours = keys.Variables.ToHashSet(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        return from name in names.Order(StringComparer.Ordinal)
               where name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !ours.Contains(name) && !ConfigurationKeys.IsGiven(name)
               let near = Near(keys, name[Prefix.Length..])
               where near is not null
               select $"{name} is no variable that Muster reads; did you mean {near}?";
    }

    static string? Near(ConfigurationKeys keys, string word)
    {
        var option = word.ToLowerInvariant().Replace('_', '-');
        var key = keys.Find(option) ?? keys.All.FirstOrDefault(key => key.Aliases.Contains(option)) ?? (Layers.LongNameOf($"-{option}") is { } name ? keys.OfOption(name) : null);
        return keys.WithVariable.Contains(key) ? key!.Variable
            // The shorter a name, the more words are near to it.
            : Guess.Nearest(word, keys.Variables.Select(known => known[Prefix.Length..]), (word.Length - 1) / 4) is { } near ? Prefix + near
            : null;
    }
}
