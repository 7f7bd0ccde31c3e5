using System.Text.Json;

namespace Muster.Model.Wire.ByHand;

/// <summary>Reads a message by its fields.</summary>
static class MessageFields
{
    /// <summary>Null for what looks unusual in any way.</summary>
    public static TMessage? TryRead<TFields, TMessage>(ReadOnlySpan<byte> frame)
        where TFields : struct, IMessageFields<TMessage>
        where TMessage : class
    {
        try
        {
            var fields = default(TFields);
            var json = new Utf8JsonReader(frame);
            return TakeAll(ref fields, ref json) ? fields.Message() : null;

            static bool TakeAll(ref TFields fields, ref Utf8JsonReader json)
            {
                if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                    return false;

                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                {
                    if (!fields.Take(ref json))
                        return false;
                }

                return json.TokenType == JsonTokenType.EndObject;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
