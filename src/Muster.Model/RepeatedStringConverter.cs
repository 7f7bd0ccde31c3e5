using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Model;

/// <summary>Reads strings of which many tests have the same, a class or a file, as one object each: there may be a hundred thousand tests.</summary>
public sealed class RepeatedStringConverter : JsonConverter<string>
{
    // Without locks: threads may overwrite each other's finds, which costs a copy and no more.
    static readonly string?[] Recent = new string?[256];

    /// <inheritdoc />
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueIsEscaped)
            return reader.GetString();

        var hash = new HashCode();
        hash.AddBytes(reader.ValueSpan);
        ref var place = ref Recent[(uint)hash.ToHashCode() % (uint)Recent.Length];
        return Volatile.Read(ref place) is { } known && reader.ValueTextEquals(known) ? known : place = reader.GetString();
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
