using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

public sealed class LiveReporterTests
{
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    static readonly TestCase Adds = A.Case("Adds");
    static readonly TestCase Pays = A.Case("Pays");
    readonly ManualTime time = new();

    [Fact]
    public async Task A_block_shows_progress_and_what_runs_longest()
    {
        using var screen = new Screen(80);
        await using var reporter = New(screen, Tell.Normal with { Unicode = true });
        await Tell.AllAsync(reporter, Started(), Added(), Listed(Adds, Pays), Begun(Adds), Begun(Pays, A.Worker(1)), Recorded(TestOutcome.Passed, Adds));

        time.Advance(TimeSpan.FromSeconds(3.2));

        Assert.Equal("""
            muster 0.1.0: 1 module, dist auto, 2 slots
            ███████████████░░░░░░░░░░░░░░░  50% 1/2  3.2 s
            gw1 Shop.Cart.Pays (Shop.Tests) 3.2 s
            """, screen.Shown);
    }

    [Fact]
    public async Task Failures_stand_above_the_block_as_they_happen()
    {
        using var screen = new Screen(80);
        await using var reporter = New(screen, Tell.Normal);
        await Tell.AllAsync(reporter, Started(), Added(), Listed(Adds, Pays), Begun(Adds), Begun(Pays, A.Worker(1)));
        time.Advance(Tick);
        await Tell.AllAsync(reporter, Recorded(TestOutcome.Failed, Adds));
        time.Advance(Tick);

        Assert.Equal("""
            muster 0.1.0: 1 module, dist auto, 2 slots
            FAILED Shop.Cart.Adds (Shop.Tests) [gw0]
            ###############...............  50% 1/2  1 failed  0.20 s
            gw1 Shop.Cart.Pays (Shop.Tests) 0.20 s
            """, screen.Shown);
    }

    [Fact]
    public async Task The_block_is_gone_at_the_end()
    {
        using var screen = new Screen(100);
        await using var reporter = New(screen, Tell.Normal with { Color = true });
        await Tell.AllAsync(reporter, Started(), Added(), Listed(Adds), Begun(Adds));
        time.Advance(Tick);
        await Tell.AllAsync(reporter, Recorded(TestOutcome.Passed, Adds), Ended(A.Summary(1, 1)));
        time.Advance(Tick);

        Assert.Equal("""
            muster 0.1.0: 1 module, dist auto, 2 slots
            Shop.Tests (net10.0): 1 passed

            planned 1 = 1 passed + 0 failed + 0 skipped + 0 crashed + 0 timed out + 0 not run
            PASSED: 1 passed in 3.4 s
            efficiency 91 % (bound 3.1 s / wall 3.4 s)

            """, screen.Shown);
    }

    [Fact]
    public async Task The_block_is_gone_when_the_run_breaks_off()
    {
        using var screen = new Screen(80);
        await using (var reporter = New(screen, Tell.Normal))
        {
            await Tell.AllAsync(reporter, Started(), Added(), Listed(Adds), Begun(Adds));
            time.Advance(Tick);
        }

        Assert.Equal("muster 0.1.0: 1 module, dist auto, 2 slots\n", screen.Shown);
    }

    [Fact]
    public async Task Before_tests_are_known_it_says_so()
    {
        using var screen = new Screen(80);
        await using var reporter = New(screen, Tell.Normal);
        await Tell.AllAsync(reporter, Started(), Added(), Added(A.Module("Api.Tests", 1)));
        time.Advance(Tick);

        Assert.Equal("listing tests: 0/2 modules  0.10 s", screen.Shown);
    }

    [Fact]
    public async Task A_hook_that_the_run_waits_for_is_shown()
    {
        using var screen = new Screen(80);
        await using var reporter = New(screen, Tell.Normal);
        await Tell.AllAsync(reporter, Started(), Added(), new SessionEvent.HookStarted("runStart", "up") { AtMs = 1 });
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.EndsWith("runStart runs for 2.0 s", screen.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_tests_in_a_worker_the_older_is_shown()
    {
        using var screen = new Screen(80);
        await using var reporter = New(screen, Tell.Normal);
        await Tell.AllAsync(reporter, Started(), Listed(Adds, Pays), Begun(Pays));
        time.Advance(TimeSpan.FromSeconds(1));
        await Tell.AllAsync(reporter, Begun(Adds));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.EndsWith("\ngw0 Shop.Cart.Pays (Shop.Tests) 2.0 s", screen.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_the_same_is_not_drawn_again()
    {
        using var screen = new Screen(30);
        await using var reporter = New(screen, Tell.Normal);
        await Tell.AllAsync(reporter, Started(), Listed(Adds));
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(1, screen.Writes);
    }

    [Fact]
    public async Task However_many_tests_end_it_draws_ten_times_a_second()
    {
        using var screen = new Screen(80);
        await using var reporter = New(screen, Tell.Normal);
        await Tell.AllAsync(reporter, Started(), Listed(Adds));
        for (var i = 0; i < 1000; i++)
        {
            await Tell.AllAsync(reporter, Recorded(TestOutcome.Failed, A.Case($"T{i}")));
            time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(screen.Writes, 9, 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(39)]
    [InlineData(41)]
    [InlineData(200)]
    public async Task Odd_names_leave_no_trace_at_any_width(int width)
    {
        using var screen = new Screen(width);
        await using var reporter = New(screen, Tell.Normal with { Unicode = true });
        await Tell.AllAsync(reporter, Started(), Listed(Adds));
        time.Advance(Tick);
        var before = screen.Shown.Split('\n').Length;
        var odd = A.Case("漢字", "漢字漢字漢字漢字漢字\u001b[2J\0\n\ud800😀e\u0301");
        for (var i = 0; i < 20; i++)
        {
            await Tell.AllAsync(reporter, Begun(odd), Begun(odd, A.Worker(1)));
            time.Advance(Tick);
        }

        Assert.Equal(before + 2, screen.Shown.Split('\n').Length);
    }

    [Fact]
    public async Task A_window_that_became_narrower_is_cleaned()
    {
        using var screen = new Screen(60);
        await using var reporter = New(screen, Tell.Normal);
        await Tell.AllAsync(reporter, Started(), Listed(Adds), Begun(Adds));
        time.Advance(Tick);
        // What a terminal does: the two rows of the block become four.
        using var narrow = new Screen(30);
        narrow.Write(screen.Shown);
        (target, _) = (narrow, screen.Width = 30);
        time.Advance(Tick);

        Assert.EndsWith("slots\n0/1\ngw0 Shop.Cart.Adds 0.20 s", narrow.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_shell_has_the_terminal_nothing_is_drawn()
    {
        using var screen = new Screen(80);
        await using var reporter = New(screen, Tell.Normal);
        await Tell.AllAsync(reporter, Started(), Listed(Adds), Begun(Adds));
        time.Advance(Tick);

        reporter.Suspend();
        time.Advance(Tick);
        Assert.Equal("muster 0.1.0: 0 modules, dist auto, 2 slots\n", screen.Shown);
        reporter.Resume();
        time.Advance(Tick);

        Assert.EndsWith("\ngw0 Shop.Cart.Adds (Shop.Tests) 0.30 s", screen.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_low_window_shows_fewer_workers()
    {
        using var screen = new Screen(80);
        await using var reporter = new LiveReporter(screen, () => new TerminalSize(80, 4), Tell.Normal, time);
        await Tell.AllAsync(reporter, Started(), Listed(Adds));
        for (var slot = 0; slot < 6; slot++)
            await Tell.AllAsync(reporter, Begun(A.Case($"T{slot}"), A.Worker(slot)));

        time.Advance(Tick);

        Assert.EndsWith("gw0 Shop.Cart.T0 (Shop.Tests) 0.10 s\nand 5 more workers", screen.Shown, StringComparison.Ordinal);
    }

    StringWriter? target;

    LiveReporter New(Screen screen, TerminalOptions options) =>
        new(new Switch(() => target ?? screen), () => new TerminalSize(screen.Width, 24), options, time);

    sealed class Switch(Func<StringWriter> target) : StringWriter
    {
        public override void Write(string? value) => target().Write(value);
    }
}
