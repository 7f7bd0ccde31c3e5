using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Model;

/// <summary>Writes a <see cref="TestId"/> as its 32 hexadecimal digits.</summary>
public sealed class TestIdJsonConverter : JsonConverter<TestId>
{
    /// <inheritdoc />
    public override TestId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    internal static TestId Read(ref Utf8JsonReader reader)
    {
        Span<char> digits = stackalloc char[32];
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length != 32 || reader.HasValueSequence)
            throw new JsonException("A test id has 32 hexadecimal digits.");

        reader.CopyString(digits);
        return TestId.TryParse(digits, out var id) ? id : throw new JsonException("A test id has 32 hexadecimal digits.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TestId value, JsonSerializerOptions options) => Write(writer, value);

    internal static void Write(Utf8JsonWriter writer, TestId value)
    {
        Span<byte> digits = stackalloc byte[32];
        value.Upper.TryFormat(digits, out _, "x16", CultureInfo.InvariantCulture);
        value.Lower.TryFormat(digits[16..], out _, "x16", CultureInfo.InvariantCulture);
        writer.WriteStringValue(digits);
    }
}
