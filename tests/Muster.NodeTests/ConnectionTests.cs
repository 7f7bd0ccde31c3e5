using Muster.Model.Wire;
using Muster.Node;

namespace Muster.NodeTests;

public class ConnectionTests
{
    [Fact]
    public async Task Garbage_ends_the_host_that_sends_it()
    {
        await using var node = new TestNode();
        node.Start();
        node.Run(1, "SendsGarbage");
        var exit = await node.EndAsync();

        Assert.Equal(HostLoss.Garbage, exit.Loss);
        Assert.StartsWith("it sent what is not a message", exit.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_do_no_harm()
    {
        await using var node = new TestNode();
        node.Start(mode: "stranger");
        Assert.Equal("to out\nto err\n", await node.OutputOfAsync(1, "Prints"));
    }

    [Fact]
    public async Task Who_has_the_wrong_token_is_not_heard()
    {
        await using var node = new TestNode(options => options with { StartBound = TimeSpan.FromSeconds(2) });
        node.Start(mode: "wrong token");
        var exit = await node.EndAsync();

        Assert.Equal((HostLoss.NeverReady, false), (exit.Loss, exit.SaidGoodbye));
    }

    [Fact]
    public async Task Another_version_of_the_protocol_is_refused_with_a_sentence()
    {
        await using var node = new TestNode();
        node.Start(mode: "wrong version");
        var exit = await node.EndAsync();

        Assert.Equal((HostLoss.Garbage, $"it speaks version {Protocol.Version + 1} of the protocol, and this is {Protocol.Version}"), (exit.Loss, exit.Reason));
    }

    [Fact]
    public async Task A_host_that_hangs_up_and_stays_is_lost()
    {
        await using var node = new TestNode();
        node.Start(mode: "no beats");
        node.Run(1, "HangsUp");
        var exit = await node.EndAsync();

        Assert.Equal((HostLoss.Silent, "it closed its connection and did not end"), (exit.Loss, exit.Reason));
    }
}
