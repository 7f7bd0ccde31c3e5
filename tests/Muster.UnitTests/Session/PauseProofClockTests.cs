using Muster.Session;

namespace Muster.UnitTests.Session;

public class PauseProofClockTests
{
    readonly ManualTime time = new();
    readonly PauseProofClock clock;

    public PauseProofClockTests() => clock = new PauseProofClock(time);

    [Fact]
    public void It_moves_by_what_passed_between_ticks()
    {
        Tick(0.1);
        Tick(0.25);
        Assert.Equal(TimeSpan.FromSeconds(0.35), clock.Now);
    }

    [Fact]
    public void It_stands_still_between_ticks()
    {
        time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal(TimeSpan.Zero, clock.Now);
    }

    [Fact]
    public void A_pause_counts_a_quarter_of_a_second_at_most()
    {
        Tick(0.1);
        Tick(3600);
        Tick(0.1);
        Assert.Equal(TimeSpan.FromSeconds(0.45), clock.Now);
    }

    void Tick(double seconds)
    {
        time.Advance(TimeSpan.FromSeconds(seconds));
        clock.Tick();
    }
}
