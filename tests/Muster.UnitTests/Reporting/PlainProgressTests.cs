using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

public sealed class PlainProgressTests : IDisposable
{
    readonly ManualTime time = new();
    readonly StringWriter text = new() { NewLine = "\n" };

    public void Dispose() => text.Dispose();

    [Fact]
    public async Task Progress_is_shown_every_few_seconds_if_there_is_any()
    {
        await using var reporter = new PlainReporter(text, Tell.Normal, time);
        await Tell.AllAsync(reporter, Started(), Listed([.. Enumerable.Range(0, 20).Select(i => A.Case($"T{i}"))]));
        for (var i = 0; i < 9; i++)
            await Tell.AllAsync(reporter, Recorded(TestOutcome.Passed, A.Case($"T{i}")));

        time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("muster 0.1.0: 0 modules, dist auto, 2 slots\n[ 45%] 9/20\n", text.ToString());
    }

    [Fact]
    public async Task As_long_as_a_module_may_bring_more_it_is_not_all()
    {
        await using var reporter = new PlainReporter(text, Tell.Normal, time);
        await Tell.AllAsync(reporter, Started(), Added(), Added(A.Module("Api.Tests", 1)), Listed(A.Case("T1")), Recorded(TestOutcome.Passed, A.Case("T1")));

        time.Advance(TimeSpan.FromSeconds(20));

        Assert.EndsWith("\n[ 99%] 1/1\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_run_says_what_it_waits_for()
    {
        await using var reporter = new PlainReporter(text, Tell.Normal, time);
        await Tell.AllAsync(reporter, Started(), Listed(A.Case("Slow")), Begun(A.Case("Slow")));

        time.Advance(TimeSpan.FromSeconds(61));

        Assert.EndsWith("\n[  0%] 0/1, Shop.Cart.Slow (Shop.Tests) [gw0] runs for 1 min 0 s\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_discovery_is_not_silent()
    {
        await using var reporter = new PlainReporter(text, Tell.Normal, time);
        await Tell.AllAsync(reporter, Started(), Added());

        time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("listing tests: 0/1 modules\n", text.ToString());
    }

    [Theory]
    [InlineData("runStart")]
    [InlineData("runEnd")]
    public async Task A_run_that_waits_for_a_hook_says_so_until_it_has_ended(string hook)
    {
        await using var reporter = new PlainReporter(text, Tell.Normal, time);
        await Tell.AllAsync(reporter, Started(), Added(), new SessionEvent.HookStarted(hook, "up") { AtMs = 1 });
        time.Advance(TimeSpan.FromSeconds(61));
        Assert.EndsWith($"] $ up\n{hook} runs for 1 min 0 s\n", text.ToString(), StringComparison.Ordinal);

        await Tell.AllAsync(reporter, new SessionEvent.HookEnded(hook, 0, null, 1) { AtMs = 2 });
        time.Advance(TimeSpan.FromSeconds(61));
        Assert.EndsWith("listing tests: 0/1 modules\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shown_after_the_end()
    {
        await using var reporter = new PlainReporter(text, Tell.Normal, time);
        await Tell.AllAsync(reporter, Started(), Listed(A.Case("Slow")), Recorded(TestOutcome.Passed, A.Case("Slow")), Ended(A.Summary(1, 1)));
        var before = text.ToString();

        time.Advance(TimeSpan.FromSeconds(100));

        Assert.Equal(before, text.ToString());
    }
}
