using Muster.Model.Wire;
using Muster.Node;

namespace Muster.NodeTests;

public class StressTests
{
    [Fact]
    public async Task Every_host_has_one_end_and_it_is_last()
    {
        const int Hosts = 24;
        string[] deeds = ["Passes", "Kills", "Exits", "Hangs", "LeavesChild", "SendsGarbage"];
        var node = new TestNode();
        for (var host = 0; host < Hosts; host++)
        {
            node.Start(host, slot: host);
            node.Run(host, "Prints", deeds[host % deeds.Length]);
            node.Node.Send(host, new ControllerMessage.Shutdown());
            if (host % 5 == 0)
                node.Node.Kill(host, "it was chosen");
        }

        var seen = new List<NodeEvent>();
        while (seen.OfType<NodeEvent.Ended>().Count() < Hosts / 2)
            seen.Add(await node.NextAsync<NodeEvent>());

        await node.DisposeAsync();
        seen.AddRange(node.Rest());
        foreach (var host in seen.GroupBy(happened => happened.Host))
            Assert.IsType<NodeEvent.Ended>(Assert.Single(host, happened => happened is NodeEvent.Ended && happened == host.Last()));

        Assert.Equal(Hosts, seen.Count(happened => happened is NodeEvent.Ended { Exit.TreeGone: true }));
        Assert.All(seen.OfType<NodeEvent.Started>(), started => Assert.False(Eventually.IsAlive(started.Pid)));
    }
}
