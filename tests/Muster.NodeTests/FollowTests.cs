using System.Text;
using Muster.Model;
using Muster.Model.Wire;
using Muster.Node;

namespace Muster.NodeTests;

public class FollowTests
{
    [Fact]
    public async Task What_a_test_prints_is_told_while_it_runs()
    {
        await using var node = Following();
        node.Run(1, "Hangs");
        var printed = await node.NextAsync<NodeEvent.Printed>();

        Assert.Equal("before it hung\n", Text(printed));
        Assert.Equal(new(0, 0), printed.Test);
        Assert.False(printed.Error);
        Assert.DoesNotContain(node.Rest(), e => e is NodeEvent.Said { Message: HostMessage.TestEnded });
    }

    [Fact]
    public async Task What_a_framework_keeps_to_itself_is_told_as_what_reaches_the_descriptors()
    {
        await using var node = Following();
        node.Run(1, "Writes");
        await node.SaidAsync<HostMessage.PieceEnded>();

        var told = node.All.OfType<NodeEvent.Printed>().Select(e => (e.Test, e.Row, e.Error, Text(e), e.LeftOut));
        Assert.Equal([(null, null, false, "from a fixture\n", 0), (new TestId(0, 7), "row 1", true, "\uFFFD overheard\n", 12)], told);
        Assert.DoesNotContain(node.All, e => e is NodeEvent.Said { Message: HostMessage.TestPrinted });
    }

    [Fact]
    public async Task The_start_of_a_line_is_told_after_a_moment()
    {
        await using var node = Following();
        node.Run(1, "PrintsPart");
        Assert.Equal("no end of line", Text(await node.NextAsync<NodeEvent.Printed>()));
    }

    [Fact]
    public async Task Each_test_is_named_with_what_it_printed_and_with_the_stream()
    {
        await using var node = Following();
        node.Run(1, "Prints", "Passes", "PrintsInvalidBytes");
        var found = new List<(TestId? Test, bool Error, string Text)>();
        while (found.Count < 3)
        {
            var printed = await node.NextAsync<NodeEvent.Printed>();
            found.Add((printed.Test, printed.Error, Text(printed)));
        }

        Assert.Equal([(new TestId(0, 0), false, "to out\n"), (new TestId(0, 0), true, "to err\n"), (new TestId(0, 2), false, "\uFFFD\uFFFDx\uFFFD")], found);
    }

    [Fact]
    public async Task A_flood_is_told_by_its_last_part_and_its_size()
    {
        await using var node = Following();
        node.Run(1, "Floods");
        await node.SaidAsync<HostMessage.PieceEnded>();
        await node.Node.DisposeAsync();
        var told = node.All.OfType<NodeEvent.Printed>().ToList();

        Assert.Equal(100 * 1024 * 1024 + "first line\nlast line\n".Length, told.Sum(e => e.Bytes.Length + e.LeftOut));
        Assert.EndsWith("last line\n", Text(told[^1]), StringComparison.Ordinal);
        Assert.All(told, e => Assert.InRange(e.Bytes.Length, 1, 128 * 1024));
        Assert.Contains(told, e => e.LeftOut > 0);
    }

    [Fact]
    public async Task The_last_words_of_a_host_come_before_its_end()
    {
        await using var node = Following();
        node.Run(1, "Kills");
        await node.EndAsync();

        var (printed, end) = (node.All.FindLastIndex(e => e is NodeEvent.Printed), node.All.FindIndex(e => e is NodeEvent.Ended));
        Assert.InRange(printed, 0, end);
        Assert.Contains("last words\n", node.All.OfType<NodeEvent.Printed>().Select(Text));
    }

    [Fact]
    public async Task Files_that_are_emptied_between_pieces_are_followed_from_their_start()
    {
        await using var node = Following(options => options with { OutputFileLimit = 1000 });
        node.Run(1, "FloodsALittle");
        await node.SaidAsync<HostMessage.PieceEnded>();
        node.Run(1, "Hangs");
        while (Text(await node.NextAsync<NodeEvent.Printed>()) != "before it hung\n")
        {
        }

        Assert.Equal(1024 * 1024 + "first line\nlast line\nbefore it hung\n".Length, node.All.OfType<NodeEvent.Printed>().Sum(e => e.Bytes.Length + e.LeftOut));
    }

    [Fact]
    public async Task Without_being_asked_a_node_tells_nothing_of_it()
    {
        await using var node = new TestNode();
        node.Start();
        node.Run(1, "Prints");
        await node.SaidAsync<HostMessage.PieceEnded>();
        await node.Node.DisposeAsync();
        Assert.DoesNotContain(node.All, e => e is NodeEvent.Printed);
    }

    static TestNode Following(Func<NodeOptions, NodeOptions>? with = null)
    {
        var node = new TestNode(options => (with?.Invoke(options) ?? options) with { FollowOutput = true });
        node.Start();
        return node;
    }

    static string Text(NodeEvent.Printed printed) => Encoding.UTF8.GetString(printed.Bytes.Span);
}
