using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.Model;
using Muster.Model.Wire;
using Muster.Model.Wire.ByHand;

namespace Muster.UnitTests.Wire;

/// <summary>What is written and read by hand is what the serialiser writes and reads.</summary>
public class ByHandTests
{
    const string Odd = "\"quoted\" \\ \u0001 \0 é \uD83D\uDE00 lone \uD800 <&'+> 日本";

    static readonly TestId Id = TestId.Of("Shop.Tests", "Cart", "Adds()", "Adds", 0);

    static readonly HostMessage[] HostMessages =
    [
        new HostMessage.Hello(1, "token", 12345, ".NET 10.0.12"),
        new HostMessage.Beat(),
        new HostMessage.Beat(Debugged: true),
        new HostMessage.TestStarted(1, Id, null, 0, long.MaxValue),
        new HostMessage.TestStarted(int.MaxValue, Id, Odd, 7, 8),
        new HostMessage.TestEnded(2, Id, null, new TestEnd(TestOutcome.Passed, 0.125), 10, 20),
        new HostMessage.TestEnded(2, Id, Odd, new TestEnd(TestOutcome.Failed, 1e-7) { Message = Odd, StackTrace = "at A\n at B", Output = "" }, 10, 20),
        new HostMessage.TestEnded(2, Id, "", new TestEnd(TestOutcome.Skipped, 0) { Message = "why" }, 0, 0),
        new HostMessage.ProgramStarted(4711, Odd),
        new HostMessage.ProgramEnded(4711),
        new HostMessage.PieceTaken(3),
        new HostMessage.PieceEnded(3, 12.5, [], []),
        new HostMessage.PieceEnded(3, 1e7, [Odd, ""], ["culture"]),
        new HostMessage.Goodbye([]),
        new HostMessage.Goodbye([Odd], 12.5),
    ];

    static readonly ControllerMessage[] ControllerMessages =
    [
        new ControllerMessage.Discover(),
        new ControllerMessage.StopStarting(),
        new ControllerMessage.Shutdown(),
        new ControllerMessage.Run(1, Odd, []),
        new ControllerMessage.Run(int.MaxValue, "nunit", [new TestRef(Id, "C", "M"), new TestRef(default, Odd, "", 3)]) { Threads = 4 },
    ];

    public static TheoryData<HostMessage> OfHosts => [.. HostMessages];

    public static TheoryData<ControllerMessage> OfController => [.. ControllerMessages];

    [Theory]
    [MemberData(nameof(OfHosts), DisableDiscoveryEnumeration = true)]
    public void A_host_writes_by_hand_what_the_serialiser_writes(HostMessage message) =>
        Assert.Equal(General(message, WireJson.Default.HostMessage), ByHand(message, HostMessageWriting.TryWrite));

    [Theory]
    [MemberData(nameof(OfController), DisableDiscoveryEnumeration = true)]
    public void The_controller_writes_by_hand_what_the_serialiser_writes(ControllerMessage message) =>
        Assert.Equal(General(message, WireJson.Default.ControllerMessage), ByHand(message, ControllerMessageWriting.TryWrite));

    [Theory]
    [MemberData(nameof(OfHosts), DisableDiscoveryEnumeration = true)]
    public void What_is_read_by_hand_of_a_host_is_what_the_serialiser_reads(HostMessage message)
    {
        var frame = General(message, WireJson.Default.HostMessage);
        var read = HostMessageReading.TryRead(Encoding.UTF8.GetBytes(frame));
        if (message is HostMessage.TestEnded { End.Message: not null })
            Assert.Null(read);
        else
            Assert.Equal(frame, General(read!, WireJson.Default.HostMessage));
    }

    [Theory]
    [MemberData(nameof(OfController), DisableDiscoveryEnumeration = true)]
    public void What_is_read_by_hand_of_the_controller_is_what_the_serialiser_reads(ControllerMessage message)
    {
        var frame = General(message, WireJson.Default.ControllerMessage);
        Assert.Equal(frame, General(ControllerMessageReading.TryRead(Encoding.UTF8.GetBytes(frame))!, WireJson.Default.ControllerMessage));
    }

    [Fact]
    public void What_comes_seldom_is_left_to_the_serialiser()
    {
        HostMessage[] seldom = [new HostMessage.DiscoveryFailed("x"), new HostMessage.TestEnded(1, Id, null, new TestEnd(TestOutcome.Passed, 1) { Attachments = ["/a"] }, 0, 0), new HostMessage.TestEnded(1, Id, null, new TestEnd(TestOutcome.Passed, 1) { LostAttachments = ["a: no"] }, 0, 0)];
        Assert.All(seldom, message => Assert.Equal("", ByHand(message, HostMessageWriting.TryWrite)));
    }

    /// <summary>A property that is added to one of these has to be written and read by hand as well.</summary>
    [Theory]
    [InlineData(typeof(TestEnd), "Attachments DurationMs LostAttachments Message Outcome Output StackTrace")]
    [InlineData(typeof(HostMessage.TestStarted), "Err Id Out Piece Row")]
    [InlineData(typeof(HostMessage.TestEnded), "End Err Id Out Piece Row")]
    [InlineData(typeof(HostMessage.ProgramStarted), "Name Pid")]
    [InlineData(typeof(HostMessage.ProgramEnded), "Pid")]
    [InlineData(typeof(HostMessage.PieceTaken), "Piece")]
    [InlineData(typeof(HostMessage.PieceEnded), "Fixtures Piece Restored WallMs")]
    [InlineData(typeof(HostMessage.Hello), "Pid Runtime Token Version")]
    [InlineData(typeof(HostMessage.Goodbye), "CpuMs Fixtures")]
    [InlineData(typeof(HostMessage.Beat), "Debugged")]
    [InlineData(typeof(ControllerMessage.Run), "Backend Piece Tests Threads")]
    [InlineData(typeof(ControllerMessage.Discover), "")]
    [InlineData(typeof(ControllerMessage.StopStarting), "")]
    [InlineData(typeof(ControllerMessage.Shutdown), "")]
    [InlineData(typeof(TestRef), "Class Id Method Place")]
    public void What_is_written_by_hand_has_no_property_that_is_forgotten(Type message, string properties) =>
        Assert.Equal(properties, string.Join(' ', message.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"t\":\"beat\"")]
    [InlineData("{\"t\":7}")]
    [InlineData("{\"t\":\"unknown\"}")]
    [InlineData("{\"t\":\"p\",\"piece\":1}")]
    [InlineData("{\"t\":\"p\",\"piece\":1,\"wallMs\":1,\"fixtures\":[1],\"restored\":[]}")]
    [InlineData("{\"t\":\"hello\",\"version\":1,\"token\":null,\"pid\":1,\"runtime\":\"x\"}")]
    [InlineData("{\"t\":\"bye\",\"fixtures\":\"x\"}")]
    [InlineData("{\"t\":\"run\",\"piece\":1,\"backend\":\"x\",\"tests\":[{\"id\":\"short\",\"class\":\"C\",\"method\":\"M\"}]}")]
    [InlineData("{\"t\":\"run\",\"piece\":1,\"backend\":\"x\",\"tests\":[{\"class\":\"C\"}]}")]
    [InlineData("{\"t\":\"shutdown\",\"more\":{}}")]
    public void Garbage_is_left_to_the_serialiser(string frame)
    {
        Assert.Null(HostMessageReading.TryRead(Encoding.UTF8.GetBytes(frame)));
        Assert.Null(ControllerMessageReading.TryRead(Encoding.UTF8.GetBytes(frame)));
    }

    static string General<T>(T message, JsonTypeInfo<T> type) => Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(message, type));

    static string ByHand<T>(T message, Func<Utf8JsonWriter, T, bool> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true }))
            write(json, message);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
