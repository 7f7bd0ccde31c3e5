using Muster.Cli.Terminal;
using Muster.Model.Events;
using Muster.UnitTests.Reporting;

namespace Muster.UnitTests.Cli;

/// <summary>What Enter does while a run with <c>--debug</c> begins.</summary>
public sealed class EnterKeyTests
{
    static readonly SessionEvent Waits = new SessionEvent.WorkerWaits(A.Worker()) { AtMs = 5 };

    int times;

    [Fact]
    public void A_line_that_came_early_counts_for_the_first_wait_and_no_other()
    {
        var enter = new EnterKey(() => times++);
        enter.Pressed();
        enter.Pressed();
        Assert.Equal(0, times);

        enter.Hear(Waits);
        Assert.Equal(1, times);
        enter.Hear(Waits);
        Assert.Equal(1, times);
    }

    [Fact]
    public void While_something_waits_each_line_counts_at_once()
    {
        var enter = new EnterKey(() => times++);
        enter.Hear(Events.Up());
        enter.Hear(Waits);
        Assert.Equal(0, times);

        enter.Pressed();
        enter.Hear(Waits);
        enter.Pressed();
        Assert.Equal(2, times);
    }
}
