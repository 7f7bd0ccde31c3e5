using System.Text.Json;

namespace Muster.Model.Wire.ByHand;

/// <summary>Reads what a host says in every run that goes well, for the same reason for which it is written by hand.</summary>
public static class HostMessageReading
{
    /// <summary>Null for every other message, and for one that looks unusual in any way: the serialiser takes it, or says what is wrong.</summary>
    public static HostMessage? TryRead(ReadOnlySpan<byte> frame) => FrequentMessage.TryRead(frame) ?? MessageFields.TryRead<Fields, HostMessage>(frame);

    struct Fields : IMessageFields<HostMessage>
    {
        string? kind;
        int? number;
        int? pid;
        bool debugged;
        double? wallMs;
        double cpuMs;
        string? token;
        string? runtime;
        string? program;
        List<string>? fixtures;
        List<string>? restored;

        public readonly HostMessage? Message() => kind switch
        {
            "beat" => new HostMessage.Beat(debugged),
            "taken" when number is { } taken => new HostMessage.PieceTaken(taken),
            "child" when pid is { } started && program is not null => new HostMessage.ProgramStarted(started, program),
            "gone" when pid is { } ended => new HostMessage.ProgramEnded(ended),
            "bye" when fixtures is not null => new HostMessage.Goodbye(fixtures, cpuMs),
            "p" when number is { } piece && wallMs is { } wall && fixtures is not null && restored is not null => new HostMessage.PieceEnded(piece, wall, fixtures, restored),
            "hello" when number is { } version && pid is { } process && token is not null && runtime is not null => new HostMessage.Hello(version, token, process, runtime),
            _ => null,
        };

        public bool Take(ref Utf8JsonReader json)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("t"u8))
                kind = json.GetString();
            else if (name.SequenceEqual("piece"u8) || name.SequenceEqual("version"u8))
                number = json.GetInt32();
            else if (name.SequenceEqual("wallMs"u8))
                wallMs = json.GetDouble();
            else if (name.SequenceEqual("cpuMs"u8))
                cpuMs = json.GetDouble();
            else if (name.SequenceEqual("debugged"u8))
                debugged = json.GetBoolean();
            else
                return TakeText(name, ref json);

            return kind is "beat" or "child" or "gone" or "taken" or "bye" or "p" or "hello";
        }

        bool TakeText(ReadOnlySpan<byte> name, ref Utf8JsonReader json)
        {
            if (name.SequenceEqual("fixtures"u8))
                return (fixtures = Texts(ref json)) is not null;
            if (name.SequenceEqual("restored"u8))
                return (restored = Texts(ref json)) is not null;
            if (name.SequenceEqual("token"u8))
                token = json.GetString();
            else if (name.SequenceEqual("runtime"u8))
                runtime = json.GetString();
            else if (name.SequenceEqual("name"u8))
                program = json.GetString();
            else if (name.SequenceEqual("pid"u8))
                pid = json.GetInt32();
            else
                return false;

            return true;
        }

        static List<string>? Texts(ref Utf8JsonReader json)
        {
            if (json.TokenType != JsonTokenType.StartArray)
                return null;

            var texts = new List<string>();
            while (json.Read() && json.TokenType == JsonTokenType.String)
                texts.Add(json.GetString()!);
            return json.TokenType == JsonTokenType.EndArray ? texts : null;
        }
    }
}
