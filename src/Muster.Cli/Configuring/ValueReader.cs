using System.Globalization;

namespace Muster.Cli.Configuring;

/// <summary>Reads what a key is given, as the words that would be typed for it.</summary>
sealed class ValueReader(ConfigurationText file)
{
    /// <summary>Each value, with its place.</summary>
    /// <exception cref="UsageException">It has the wrong form.</exception>
    public IEnumerable<(string Text, Place At)> Read(ConfigurationKey key, string name, JsonPart value) => (key.Many, value) switch
    {
        (true, JsonPart.Items items) => items.Parts.Select(part => (One(key, name, part), part.At)),
        (true, JsonPart.Members members) when key.IsPairs => Pairs(name, members).Select(pair => ($"{pair.Name}={pair.Value}", pair.At)),
        _ => [(One(key, name, value), value.At)],
    };

    /// <summary>The members of an object whose values are texts, numbers, or true and false.</summary>
    public IEnumerable<(string Name, string Value, Place At)> Pairs(string name, JsonPart value)
    {
        if (value is not JsonPart.Members members)
            throw file.Wrong(value.At, name, $"{value.Words}; give an object: {{ \"NAME\": \"VALUE\" }}.");

        foreach (var (key, _, part) in SectionReader.Once(file, name, members))
        {
            if (key.Length == 0 || key.Contains('=', StringComparison.Ordinal))
                throw file.Wrong(part.At, name, $"\"{key}\" is no name: it is empty or holds a =.");

            yield return (key, Scalar(part) ?? throw file.Wrong(part.At, $"{name}.{key}", $"{part.Words}; give a text."), part.At);
        }
    }

    /// <summary>A text that says something.</summary>
    public string Text(string name, JsonPart value) => value switch
    {
        JsonPart.Text { Value: var text } when string.IsNullOrWhiteSpace(text) => throw file.Wrong(value.At, name, "the text is empty. Leave the key out, or give it a value."),
        JsonPart.Text { Value: var text } when text.Contains('\0', StringComparison.Ordinal) => throw file.Wrong(value.At, name, "the text holds a NUL character. Remove it."),
        JsonPart.Text { Value: var text } => text,
        _ => throw file.Wrong(value.At, name, $"{value.Words}; give a text in quotes."),
    };

    public double Number(string name, JsonPart value) => value is JsonPart.Number { Digits: var digits }
        ? double.Parse(digits, CultureInfo.InvariantCulture)
        : throw file.Wrong(value.At, name, $"{value.Words}; give a number.");

    public bool Flag(string name, JsonPart value) => value is JsonPart.Flag flag
        ? flag.Value
        : throw file.Wrong(value.At, name, $"{value.Words}; give true or false.");

    public string Path(string name, JsonPart value) => System.IO.Path.GetFullPath(Text(name, value), file.Folder);

    string One(ConfigurationKey key, string name, JsonPart value) => (key.Shape, value) switch
    {
        (KeyShape.Flag, JsonPart.Flag flag) => flag.Word,
        (KeyShape.Integer or KeyShape.IntegerOrWord, JsonPart.Number { Digits: var digits }) when Whole(digits) is { } whole => whole,
        (KeyShape.Number, JsonPart.Number number) => number.Digits,
        (KeyShape.Text, JsonPart.Text) when key.IsPath => Path(name, value),
        (KeyShape.Text or KeyShape.IntegerOrWord, JsonPart.Text) => Text(name, value),
        _ => throw file.Wrong(value.At, name, $"{value.Words}; give {Wanted(key)}."),
    };

    // To JSON 1e2 and 100.0 are 100.
    static string? Whole(string digits) =>
        digits.All(c => c == '-' || char.IsAsciiDigit(c)) ? digits
        : double.Parse(digits, CultureInfo.InvariantCulture) is var number && double.IsInteger(number) ? number.ToString("F0", CultureInfo.InvariantCulture)
        : null;

    static string? Scalar(JsonPart part) => part switch
    {
        JsonPart.Text text => text.Value,
        JsonPart.Number number => number.Digits,
        JsonPart.Flag flag => flag.Word,
        _ => null,
    };

    static string Wanted(ConfigurationKey key)
    {
        var one = key.Shape switch
        {
            KeyShape.Flag => "true or false",
            KeyShape.Integer => "a whole number",
            KeyShape.Number => key.Option.HelpName == "SECONDS" ? "a number of seconds" : "a number",
            KeyShape.IntegerOrWord => $"a whole number or a word, as after {key.Option.Name}: {key.Option.HelpName}",
            _ => "a text in quotes",
        };
        return (key.Many, key.IsPairs) switch
        {
            (true, true) => "an object, { \"NAME\": \"VALUE\" }, or a list of texts, \"NAME=VALUE\"",
            (true, false) => $"{one} or a list of them",
            _ => one,
        };
    }
}
