using System.Text.Json;

namespace Muster.Reporting.Merging;

/// <summary>Reads one JSON object from a stream property by property, and arrays in it element by element: memory holds one piece at a time.</summary>
sealed class JsonPieces(Stream stream)
{
    const int LargestPiece = 256 * 1024 * 1024;

    byte[] buffer = new byte[64 * 1024];
    JsonReaderState state;
    int start;
    int end;
    bool final;

    delegate bool Step(ref Utf8JsonReader json);

    /// <summary>The value of each property; for an array, that of each of its elements. A value is good until the next one.</summary>
    /// <exception cref="JsonException">It is not one JSON object.</exception>
    public IEnumerable<(string Property, JsonElement Value)> Read()
    {
        SkipMark();
        if (Token() is not (JsonTokenType.StartObject, _))
            throw new JsonException("it is not a JSON object");

        while (Token() is (JsonTokenType.PropertyName, { } name))
        {
            using (var value = ValueOrArray())
            {
                if (value is not null)
                {
                    yield return (name, value.RootElement);
                    continue;
                }
            }

            while (Element() is { } element)
            {
                using (element)
                    yield return (name, element.RootElement);
            }
        }

        Do(static (ref Utf8JsonReader json) => !json.Read() && json.IsFinalBlock);
    }

    (JsonTokenType Type, string? Name) Token()
    {
        var token = default((JsonTokenType, string?));
        Do((ref Utf8JsonReader json) =>
        {
            if (!json.Read())
                return false;

            token = (json.TokenType, json.TokenType == JsonTokenType.PropertyName ? json.GetString() : null);
            return true;
        });
        return token;
    }

    /// <summary>Null where an array begins, which is then entered.</summary>
    JsonDocument? ValueOrArray() => Piece(JsonTokenType.StartArray);

    /// <summary>Null where the array ends.</summary>
    JsonDocument? Element() => Piece(JsonTokenType.EndArray);

    JsonDocument? Piece(JsonTokenType none)
    {
        JsonDocument? piece = null;
        Do((ref Utf8JsonReader json) => json.Read() && (json.TokenType == none || JsonDocument.TryParseValue(ref json, out piece)));
        return piece;
    }

    /// <summary>Repeats a step with more of the file until it succeeds.</summary>
    void Do(Step step)
    {
        while (true)
        {
            var json = new Utf8JsonReader(buffer.AsSpan(start, end - start), final, state);
            if (step(ref json))
            {
                start += (int)json.BytesConsumed;
                state = json.CurrentState;
                return;
            }

            if (final)
                throw new JsonException("it ends too early");

            Fill();
        }
    }

    void Fill()
    {
        if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            if (buffer.Length >= LargestPiece)
                throw new JsonException("a part of it is too large");

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        final = read == 0;
    }

    // Editors and shells of Windows put it there.
    void SkipMark()
    {
        while (end < 3 && !final)
            Fill();

        if (buffer.AsSpan(0, end).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            start = 3;
    }
}
