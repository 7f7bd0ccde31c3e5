using System.Text;
using System.Text.Json;

namespace Muster.Cli.Configuring;

/// <summary>Reads JSON with comments and trailing commas, and keeps the place of each part.</summary>
ref struct JsonPartReader
{
    readonly ReadOnlySpan<byte> text;
    Utf8JsonReader reader;
    int line = 1;
    int column = 1;
    int counted;

    JsonPartReader(ReadOnlySpan<byte> text)
    {
        this.text = text;
        reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    }

    /// <param name="text">Valid UTF-8 without a byte order mark.</param>
    /// <exception cref="JsonPlaceException">It is no JSON.</exception>
    public static JsonPart Read(ReadOnlySpan<byte> text)
    {
        var reader = new JsonPartReader(text);
        try
        {
            reader.reader.Read();
            var part = reader.Part();
            reader.reader.Read();
            return part;
        }
        catch (JsonException e)
        {
            var start = StartOf(text, (int)(e.LineNumber ?? 0));
            var column = Encoding.UTF8.GetCharCount(text.Slice(start, Math.Min((int)(e.BytePositionInLine ?? 0), text.Length - start)));
            throw new JsonPlaceException(new Place((int)(e.LineNumber ?? 0) + 1, column + 1), Problem(e.Message));
        }
    }

    JsonPart Part()
    {
        var at = Here();
        return reader.TokenType switch
        {
            JsonTokenType.String => new JsonPart.Text(Text(at), at),
            JsonTokenType.Number => new JsonPart.Number(Encoding.UTF8.GetString(reader.ValueSpan), at),
            JsonTokenType.True or JsonTokenType.False => new JsonPart.Flag(reader.GetBoolean(), at),
            JsonTokenType.StartArray => Items(at),
            JsonTokenType.StartObject => Members(at),
            _ => new JsonPart.Nothing(at),
        };
    }

    JsonPart.Items Items(Place at)
    {
        var parts = new List<JsonPart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            parts.Add(Part());

        return new JsonPart.Items(parts, at);
    }

    JsonPart.Members Members(Place at)
    {
        var members = new List<JsonPart.Member>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Here();
            var name = Text(key);
            reader.Read();
            members.Add(new JsonPart.Member(name, key, Part()));
        }

        return new JsonPart.Members(members, at);
    }

    string Text(Place at)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonPlaceException(at, "this text holds half of a character (a lone surrogate)");
        }
    }

    // Tokens come in order, so that each byte is counted once.
    Place Here()
    {
        for (; counted < (int)reader.TokenStartIndex; counted++)
            (line, column) = text[counted] == '\n' ? (line + 1, 1) : (line, column + Units(text[counted]));

        return new Place(line, column);
    }

    // A byte that goes on with a character counts nothing; one that begins a character of four bytes counts two.
    static int Units(byte b) => b switch
    {
        >= 0xF0 => 2,
        >= 0x80 and < 0xC0 => 0,
        _ => 1,
    };

    static int StartOf(ReadOnlySpan<byte> text, int line)
    {
        var start = 0;
        for (; line > 0 && text[start..].IndexOf((byte)'\n') is >= 0 and var length; line--)
            start += length + 1;

        return start;
    }

    // The runtime appends the place in its own words.
    static string Problem(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }
}
