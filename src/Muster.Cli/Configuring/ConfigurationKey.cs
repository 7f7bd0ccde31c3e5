using System.CommandLine;
using System.CommandLine.Completions;

namespace Muster.Cli.Configuring;

/// <summary>An option as the configuration knows it: all follows from the option itself.</summary>
/// <param name="Option">What the key stands for.</param>
/// <param name="Shape">How one value is written.</param>
/// <param name="Many">Whether there may be several values.</param>
sealed record ConfigurationKey(Option Option, KeyShape Shape, bool Many)
{
    const string Prefix = "--";

    /// <summary>The key: the option's long name in camel case.</summary>
    public string Name { get; } = Camel(Option.Name);

    /// <summary>The variable that sets it.</summary>
    public string Variable { get; } = "MUSTER_" + Option.Name[Prefix.Length..].Replace('-', '_').ToUpperInvariant();

    /// <summary>Whether values are paths, which are relative to the file.</summary>
    public bool IsPath => Option.HelpName is { } help && (help.StartsWith("FILE", StringComparison.Ordinal) || help.StartsWith("PATH", StringComparison.Ordinal) || help is "FOLDER" or "DIR");

    /// <summary>Whether values are pairs, which may also be written as an object.</summary>
    public bool IsPairs => Many && Option.HelpName == "NAME=VALUE";

    /// <summary>Other ways to write the key: as on the command line and, where there may be several, in the plural.</summary>
    public IEnumerable<string> OtherSpellings =>
        new[] { Option.Name[Prefix.Length..], Many ? Plural(Name) : Name, Many ? Plural(Option.Name[Prefix.Length..]) : Name }.Distinct().Where(spelling => spelling != Name);

    /// <summary>Names of the option that are no key, and that a user may try as one.</summary>
    public IEnumerable<string> Aliases => Option.Aliases.Select(alias => alias.TrimStart('-')).SelectMany(alias => new[] { alias, Camel(Prefix + alias) }).Distinct();

    /// <summary>The words that are allowed, beside numbers; empty if there is no such list.</summary>
    public IReadOnlyList<string> Choices => (Shape, Option.HelpName) switch
    {
        (KeyShape.IntegerOrWord, { } help) => [.. help.Split('|').Skip(1)],
        (KeyShape.Text, { } help) when help.Contains('|', StringComparison.Ordinal) => help.Split('|'),
        (KeyShape.Text, _) => [.. Option.GetCompletions(CompletionContext.Empty).Select(item => item.Label)],
        _ => [],
    };

    /// <summary>Null for an option without a long name, for what it means has one, and for one that the file says otherwise.</summary>
    public static ConfigurationKey? Of(Option option)
    {
        if (!option.Name.StartsWith(Prefix, StringComparison.Ordinal) || SpecialKeys.Instead.Contains(option.Name))
            return null;

        var many = option.ValueType.IsArray;
        var type = many ? option.ValueType.GetElementType()! : Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        return new ConfigurationKey(option, ShapeOf(type, option.HelpName), many);
    }

    static KeyShape ShapeOf(Type type, string? help) =>
        type == typeof(bool) ? KeyShape.Flag
        : type == typeof(int) ? KeyShape.Integer
        : type == typeof(double) ? KeyShape.Number
        : help?.StartsWith("NUM|", StringComparison.Ordinal) == true ? KeyShape.IntegerOrWord
        : KeyShape.Text;

    static string Camel(string name)
    {
        var words = name.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Take(1).Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
    }

    static string Plural(string name) => name switch
    {
        [.. var stem, 'y'] => stem + "ies",
        [.., 's'] => name + "es",
        _ => name + "s",
    };
}
