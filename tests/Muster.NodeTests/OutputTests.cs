using Muster.Model.Wire;

namespace Muster.NodeTests;

public class OutputTests
{
    [Fact]
    public async Task Each_test_gets_what_was_printed_while_it_ran()
    {
        await using var node = new TestNode();
        node.Start();
        node.Run(1, "Prints", "Passes", "Prints");

        Assert.Equal("to out\nto err\n", (await node.SaidAsync<HostMessage.TestEnded>()).Output);
        Assert.Null((await node.SaidAsync<HostMessage.TestEnded>()).Output);
        Assert.Equal("to out\nto err\n", (await node.SaidAsync<HostMessage.TestEnded>()).Output);
    }

    [Fact]
    public async Task A_row_that_is_named_only_at_its_end_keeps_what_it_printed()
    {
        await using var node = new TestNode();
        node.Start();
        Assert.Equal("to out\nto err\n", await node.OutputOfAsync(1, "PrintsForRow"));
    }

    [Fact]
    public async Task A_flood_is_cut_to_head_and_tail()
    {
        await using var node = new TestNode();
        node.Start();
        var output = (await node.OutputOfAsync(1, "Floods"))!;

        Assert.InRange(output.Length, 1024 * 1024 - 100, 1024 * 1024 + 100);
        Assert.StartsWith("first line\n", output, StringComparison.Ordinal);
        Assert.EndsWith("last line\n", output, StringComparison.Ordinal);
        Assert.Contains("… 103809045 bytes left out …", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_replaced()
    {
        await using var node = new TestNode();
        node.Start();
        Assert.Equal("\uFFFD\uFFFDx\uFFFD", await node.OutputOfAsync(1, "PrintsInvalidBytes"));
    }

    [Fact]
    public async Task A_large_file_is_emptied_between_pieces_and_the_cuts_stay_right()
    {
        await using var node = new TestNode(options => options with { OutputFileLimit = 1000 });
        node.Start();
        await node.OutputOfAsync(1, "FloodsALittle");
        await node.SaidAsync<HostMessage.PieceEnded>();
        Assert.Equal("to out\nto err\n", await node.OutputOfAsync(1, "Prints"));

        var files = Directory.GetFiles(Path.Combine(Path.GetTempPath(), $"muster-{Node.Trees.UnixCalls.UserId()}", node.RunId[^12..]), "*.out");
        Assert.Equal(7, new FileInfo(Assert.Single(files)).Length);
    }
}
