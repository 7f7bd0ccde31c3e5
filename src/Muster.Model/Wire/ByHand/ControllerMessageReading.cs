using System.Text.Json;

namespace Muster.Model.Wire.ByHand;

/// <summary>Reads what the controller says.</summary>
public static class ControllerMessageReading
{
    /// <summary>Null for what looks unusual in any way: the serialiser takes it, or says what is wrong.</summary>
    public static ControllerMessage? TryRead(ReadOnlySpan<byte> frame) => MessageFields.TryRead<Fields, ControllerMessage>(frame);

    struct Fields : IMessageFields<ControllerMessage>
    {
        string? kind;
        int? piece;
        string? backend;
        List<TestRef>? tests;
        int? threads;

        public readonly ControllerMessage? Message() => kind switch
        {
            "discover" => new ControllerMessage.Discover(),
            "stop" => new ControllerMessage.StopStarting(),
            "shutdown" => new ControllerMessage.Shutdown(),
            "run" => Run(),
            _ => null,
        };

        readonly ControllerMessage.Run? Run() =>
            piece is { } number && backend is not null && tests is not null && threads is { } most
                ? new ControllerMessage.Run(number, backend, tests) { Threads = most }
                : null;

        public bool Take(ref Utf8JsonReader json)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("tests"u8))
                return (tests = Tests(ref json)) is not null;
            if (name.SequenceEqual("t"u8))
                kind = json.GetString();
            else if (name.SequenceEqual("piece"u8))
                piece = json.GetInt32();
            else if (name.SequenceEqual("backend"u8))
                backend = json.GetString();
            else if (name.SequenceEqual("threads"u8))
                threads = json.GetInt32();
            else
                return false;

            return true;
        }

        static List<TestRef>? Tests(ref Utf8JsonReader json)
        {
            if (json.TokenType != JsonTokenType.StartArray)
                return null;

            var tests = new List<TestRef>();
            while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                if (Test(ref json) is not { } test)
                    return null;
                tests.Add(test);
            }

            return json.TokenType == JsonTokenType.EndArray ? tests : null;
        }

        static TestRef? Test(ref Utf8JsonReader json)
        {
            TestId? id = null;
            string? type = null;
            string? method = null;
            var place = 0;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.ValueSpan;
                json.Read();
                if (name.SequenceEqual("id"u8))
                    id = TestIdJsonConverter.Read(ref json);
                else if (name.SequenceEqual("class"u8))
                    type = json.GetString();
                else if (name.SequenceEqual("method"u8))
                    method = json.GetString();
                else if (name.SequenceEqual("place"u8))
                    place = json.GetInt32();
                else
                    return null;
            }

            return id is { } known && type is not null && method is not null ? new TestRef(known, type, method, place) : null;
        }
    }
}
