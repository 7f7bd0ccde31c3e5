using System.Text;
using System.Text.Json;
using Muster.Model;
using Muster.Model.Wire;
using Muster.Model.Wire.ByHand;

namespace Muster.UnitTests.Wire;

public class FrequentMessageTests
{
    static readonly TestId Id = TestId.Of("Shop.Tests", "Cart", "Adds()", "Adds", 0);

    public static TheoryData<HostMessage> Frequent =>
    [
        new HostMessage.TestStarted(1, Id, null, 0, 0),
        new HostMessage.TestStarted(int.MaxValue, Id, "Adds(\"\\u0001 é \uD83D\uDE00\")", long.MaxValue, 7),
        new HostMessage.TestEnded(2, Id, null, new TestEnd(TestOutcome.Passed, 0.125), 10, 20),
        new HostMessage.TestEnded(2, Id, "row", new TestEnd(TestOutcome.Passed, 1e7), 10, 20),
    ];

    public static TheoryData<HostMessage> Others =>
    [
        new HostMessage.TestEnded(2, Id, null, new TestEnd(TestOutcome.Failed, 1) { Message = "no" }, 1, 2),
        new HostMessage.TestEnded(2, Id, null, new TestEnd(TestOutcome.Passed, 1) { Output = "said" }, 1, 2),
        new HostMessage.Beat(),
        new HostMessage.PieceEnded(1, 5, [], []),
    ];

    [Theory]
    [MemberData(nameof(Frequent), DisableDiscoveryEnumeration = true)]
    public void What_comes_for_every_test_is_read_as_it_was_written(HostMessage message) =>
        Assert.Equal(message, FrequentMessage.TryRead(Write(message)));

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void The_rest_is_left_to_the_general_reader(HostMessage message) => Assert.Null(FrequentMessage.TryRead(Write(message)));

    [Theory]
    [InlineData("")]
    [InlineData("{\"t\":\"s\",")]
    [InlineData("{\"t\":\"s\",\"piece\":1}")]
    [InlineData("{\"t\":\"s\",\"piece\":\"x\"}")]
    [InlineData("{\"t\":\"s\",\"piece\":1,\"id\":\"short\",\"out\":0,\"err\":0}")]
    [InlineData("{\"t\":\"s\",\"piece\":1.5,\"id\":7,\"out\":0,\"err\":0}")]
    [InlineData("{\"t\":\"e\",\"end\":7,\"piece\":1}")]
    [InlineData("{\"t\":\"e\",\"end\":{\"outcome\":[],\"durationMs\":1}}")]
    public void Garbage_is_left_to_the_general_reader(string frame) => Assert.Null(FrequentMessage.TryRead(Encoding.UTF8.GetBytes(frame)));

    static byte[] Write(HostMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, WireJson.Default.HostMessage);
}
