using System.Text.Json;

namespace Muster.Model.Wire.ByHand;

/// <summary>Writes what the controller says, byte for byte as the serialiser would.</summary>
public static class ControllerMessageWriting
{
    /// <summary>False for what is left to the serialiser; then nothing was written.</summary>
    public static bool TryWrite(Utf8JsonWriter json, ControllerMessage message)
    {
        switch (message)
        {
            case ControllerMessage.Run run:
                Write(json, run);
                return true;
            case ControllerMessage.Discover:
                WriteBare(json, "discover"u8);
                return true;
            case ControllerMessage.StopStarting:
                WriteBare(json, "stop"u8);
                return true;
            case ControllerMessage.Shutdown:
                WriteBare(json, "shutdown"u8);
                return true;
            default:
                return false;
        }
    }

    static void WriteBare(Utf8JsonWriter json, ReadOnlySpan<byte> kind)
    {
        json.WriteStartObject();
        json.WriteString("t"u8, kind);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ControllerMessage.Run run)
    {
        json.WriteStartObject();
        json.WriteString("t"u8, "run"u8);
        json.WriteNumber("piece"u8, run.Piece);
        json.WriteString("backend"u8, run.Backend);
        json.WriteStartArray("tests"u8);
        for (var i = 0; i < run.Tests.Count; i++)
            Write(json, run.Tests[i]);
        json.WriteEndArray();
        json.WriteNumber("threads"u8, run.Threads);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, TestRef test)
    {
        json.WriteStartObject();
        json.WritePropertyName("id"u8);
        TestIdJsonConverter.Write(json, test.Id);
        json.WriteString("class"u8, test.Class);
        json.WriteString("method"u8, test.Method);
        json.WriteNumber("place"u8, test.Place);
        json.WriteEndObject();
    }
}
