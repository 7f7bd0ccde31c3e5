using System.Text.Json;

namespace Muster.Model.Wire.ByHand;

/// <summary>Writes what a host says, byte for byte as the serialiser would, in every run that goes well.</summary>
/// <remarks>The serialiser is compiled in each process anew, most of it for types that are in no image: a fifth of a host's start.</remarks>
public static class HostMessageWriting
{
    /// <summary>False for what is left to the serialiser; then nothing was written.</summary>
    public static bool TryWrite(Utf8JsonWriter json, HostMessage message)
    {
        switch (message)
        {
            case HostMessage.TestStarted started:
                Write(json, started);
                return true;
            case HostMessage.TestEnded { End: { Attachments: null, LostAttachments: null } } ended when !NameOf(ended.End.Outcome).IsEmpty:
                Write(json, ended, NameOf(ended.End.Outcome));
                return true;
            case HostMessage.Beat beat:
                Begin(json, "beat"u8);
                json.WriteBoolean("debugged"u8, beat.Debugged);
                json.WriteEndObject();
                return true;
            case HostMessage.ProgramStarted started:
                Begin(json, "child"u8);
                json.WriteNumber("pid"u8, started.Pid);
                WriteText(json, "name"u8, started.Name);
                json.WriteEndObject();
                return true;
            case HostMessage.ProgramEnded ended:
                Begin(json, "gone"u8);
                json.WriteNumber("pid"u8, ended.Pid);
                json.WriteEndObject();
                return true;
            case HostMessage.PieceTaken taken:
                Begin(json, "taken"u8);
                json.WriteNumber("piece"u8, taken.Piece);
                json.WriteEndObject();
                return true;
            case HostMessage.PieceEnded ended:
                Write(json, ended);
                return true;
            case HostMessage.Hello hello:
                Write(json, hello);
                return true;
            case HostMessage.Goodbye goodbye:
                Begin(json, "bye"u8);
                WriteList(json, "fixtures"u8, goodbye.Fixtures);
                json.WriteNumber("cpuMs"u8, goodbye.CpuMs);
                json.WriteEndObject();
                return true;
            default:
                return false;
        }
    }

    static void Write(Utf8JsonWriter json, HostMessage.TestStarted message)
    {
        Begin(json, "s"u8);
        WriteTest(json, message.Piece, message.Id, message.Row);
        WriteLengths(json, message.Out, message.Err);
    }

    static void Write(Utf8JsonWriter json, HostMessage.TestEnded message, ReadOnlySpan<byte> outcome)
    {
        Begin(json, "e"u8);
        WriteTest(json, message.Piece, message.Id, message.Row);
        json.WriteStartObject("end"u8);
        json.WriteString("outcome"u8, outcome);
        json.WriteNumber("durationMs"u8, message.End.DurationMs);
        WriteText(json, "message"u8, message.End.Message);
        WriteText(json, "stackTrace"u8, message.End.StackTrace);
        WriteText(json, "output"u8, message.End.Output);
        json.WriteEndObject();
        WriteLengths(json, message.Out, message.Err);
    }

    static void Write(Utf8JsonWriter json, HostMessage.PieceEnded message)
    {
        Begin(json, "p"u8);
        json.WriteNumber("piece"u8, message.Piece);
        json.WriteNumber("wallMs"u8, message.WallMs);
        WriteList(json, "fixtures"u8, message.Fixtures);
        WriteList(json, "restored"u8, message.Restored);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, HostMessage.Hello message)
    {
        Begin(json, "hello"u8);
        json.WriteNumber("version"u8, message.Version);
        WriteText(json, "token"u8, message.Token);
        json.WriteNumber("pid"u8, message.Pid);
        WriteText(json, "runtime"u8, message.Runtime);
        json.WriteEndObject();
    }

    static void Begin(Utf8JsonWriter json, ReadOnlySpan<byte> kind)
    {
        json.WriteStartObject();
        json.WriteString("t"u8, kind);
    }

    static void WriteTest(Utf8JsonWriter json, int piece, TestId id, string? row)
    {
        json.WriteNumber("piece"u8, piece);
        json.WritePropertyName("id"u8);
        TestIdJsonConverter.Write(json, id);
        WriteText(json, "row"u8, row);
    }

    static void WriteLengths(Utf8JsonWriter json, long sent, long failed)
    {
        json.WriteNumber("out"u8, sent);
        json.WriteNumber("err"u8, failed);
        json.WriteEndObject();
    }

    static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    static void WriteList(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < texts.Count; i++)
            json.WriteStringValue(texts[i]);
        json.WriteEndArray();
    }

    /// <summary>Empty for what a framework does not say.</summary>
    static ReadOnlySpan<byte> NameOf(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "Passed"u8,
        TestOutcome.Failed => "Failed"u8,
        TestOutcome.Skipped => "Skipped"u8,
        _ => default,
    };
}
