using Muster.Backends.Mtp;
using Muster.Hosting;

namespace Muster.UnitTests.Mtp;

/// <summary>Bounds for waits for an app; the attempts here take no time at all.</summary>
public class PatienceTests
{
    readonly ChildPrograms children = new();
    int attempts;

    [Fact]
    public void What_does_not_come_within_its_bound_is_given_up()
    {
        Assert.False(new Patience(children).Wait(TimeSpan.FromSeconds(2.5), _ => ++attempts > 100));
        Assert.Equal(3, attempts);
    }

    [Fact]
    public void While_an_app_is_debugged_no_time_passes()
    {
        children.Debugged = true;
        Assert.True(new Patience(children).Wait(TimeSpan.FromSeconds(2.5), _ => ++attempts > 100));
    }

    [Fact]
    public void When_it_is_let_go_its_time_runs_on()
    {
        children.Debugged = true;
        Assert.False(new Patience(children).Wait(TimeSpan.FromSeconds(2.5), _ =>
        {
            children.Debugged = ++attempts < 100;
            return false;
        }));
        Assert.Equal(102, attempts);
    }
}
