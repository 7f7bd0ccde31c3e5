using System.Text.Json;

namespace Muster.Model.Wire.ByHand;

/// <summary>
/// Reads by hand the two messages that come for every test, which takes a fifth of the time: what a test costs the controller is mostly this.
/// </summary>
public static class FrequentMessage
{
    /// <summary>Null for every other message, and for one that looks unusual in any way: the general reader takes it, or says what is wrong.</summary>
    public static HostMessage? TryRead(ReadOnlySpan<byte> frame)
    {
        var isStart = frame.StartsWith("{\"t\":\"s\","u8);
        if (!isStart && !frame.StartsWith("{\"t\":\"e\","u8))
            return null;

        try
        {
            var fields = new Fields();
            var json = new Utf8JsonReader(frame);
            return fields.Fill(ref json) ? fields.Message(isStart) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    struct Fields()
    {
        int? piece;
        long? outLength;
        long? errLength;
        TestId? id;
        string? row;
        double? passedMs;

        /// <summary>False if there is anything that these messages do not have when a test passes.</summary>
        public bool Fill(ref Utf8JsonReader json)
        {
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (!Take(ref json))
                    return false;
            }

            return true;
        }

        public readonly HostMessage? Message(bool isStart)
        {
            if (piece is not { } number || id is not { } test || outLength is not { } sent || errLength is not { } failed)
                return null;

            if (isStart)
                return passedMs is null ? new HostMessage.TestStarted(number, test, row, sent, failed) : null;

            return passedMs is { } ms ? new HostMessage.TestEnded(number, test, row, new TestEnd(TestOutcome.Passed, ms), sent, failed) : null;
        }

        bool Take(ref Utf8JsonReader json)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("piece"u8))
                piece = json.GetInt32();
            else if (name.SequenceEqual("id"u8))
                id = TestIdJsonConverter.Read(ref json);
            else if (name.SequenceEqual("row"u8))
                row = json.GetString();
            else if (name.SequenceEqual("out"u8))
                outLength = json.GetInt64();
            else if (name.SequenceEqual("err"u8))
                errLength = json.GetInt64();
            else
                return name.SequenceEqual("t"u8) || (name.SequenceEqual("end"u8) && TakeEnd(ref json));

            return true;
        }

        bool TakeEnd(ref Utf8JsonReader json)
        {
            var passed = false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isOutcome = json.ValueTextEquals("outcome"u8);
                if (!isOutcome && !json.ValueTextEquals("durationMs"u8))
                    return false;

                json.Read();
                if (!isOutcome)
                    passedMs = json.GetDouble();
                else if (!(passed = json.ValueTextEquals("Passed"u8)))
                    return false;
            }

            return passed && passedMs is not null;
        }
    }
}
