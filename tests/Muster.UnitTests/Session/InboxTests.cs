using Muster.Model;
using Muster.Model.Wire;
using Muster.Node;
using Muster.Session;

namespace Muster.UnitTests.Session;

public class InboxTests
{
    const int Each = 2000;

    [Fact]
    public async Task Everything_is_taken_once_and_in_the_order_of_its_writer()
    {
        var inbox = new Inbox();
        var writers = Enumerable.Range(0, 4).Select(host => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
                inbox.Add(Said(host, i));
        })).ToArray();

        var seen = new List<int>[] { [], [], [], [] };
        var reading = Task.Run(() =>
        {
            while (seen.Sum(s => s.Count) < writers.Length * Each)
            {
                foreach (var input in inbox.Take())
                    Note(seen, ((DispatcherInput.FromNode)input).Event);
            }
        });

        // What is lost would be waited for without end.
        await Task.WhenAll([.. writers, reading]).WaitAsync(TimeSpan.FromMinutes(4), TestContext.Current.CancellationToken);
        Assert.All(seen, s => Assert.Equal(Enumerable.Range(0, Each), s));
    }

    [Fact]
    public void What_can_wait_is_taken_without_anything_that_cannot()
    {
        var inbox = new Inbox();
        inbox.Add(Said(0, 1));
        Assert.Single(inbox.Take());
    }

    static void Note(List<int>[] seen, NodeEvent e) => seen[e.Host].Add(((NodeEvent.Said)e).Message switch
    {
        HostMessage.TestStarted started => started.Piece,
        HostMessage.PieceEnded ended => ended.Piece,
        _ => -1,
    });

    static DispatcherInput.FromNode Said(int host, int number)
    {
        HostMessage message = number % 3 == 0 ? new HostMessage.PieceEnded(number, 0, [], []) : new HostMessage.TestStarted(number, default(TestId), null, 0, 0);
        return new(new NodeEvent.Said(message, null) { Host = host });
    }
}
