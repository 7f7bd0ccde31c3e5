using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

/// <summary>What tests print, on the screen.</summary>
public sealed class PrintedTests
{
    static readonly TestCase Adds = A.Case("Adds");

    [Fact]
    public async Task Each_line_says_its_worker_and_its_test() =>
        Assert.Equal("[gw0] Shop.Cart.Adds | one\n[gw0] Shop.Cart.Adds |\n[gw0] Shop.Cart.Adds | two\n", await ShownAsync(Printed("one\n\ntwo\n", Adds)));

    [Fact]
    public async Task Where_several_tests_run_only_the_worker_is_named() => Assert.Equal("[gw1] | text\n", await ShownAsync(Printed("text\n", worker: A.Worker(1))));

    [Fact]
    public async Task Bytes_that_are_no_text_are_replaced() => Assert.Equal("[gw0] Shop.Cart.Adds | \uFFFDx\n", await ShownAsync(Printed([0xFF, (byte)'x', (byte)'\n'], Adds)));

    [Theory]
    [InlineData("\u001b[31mred\u001b[0m\n", "red")]
    [InlineData("\u001b[2J\n", "\\u001b[2J")]
    [InlineData("\u202Egnp\n", "\\u202egnp")]
    [InlineData("bell\a\n", "bell\\u0007")]
    [InlineData("windows\r\n", "windows")]
    public async Task Nothing_in_a_line_can_harm_the_terminal(string printed, string shown) => Assert.Equal($"[gw0] Shop.Cart.Adds | {shown}\n", await ShownAsync(Printed(printed, Adds)));

    [Fact]
    public async Task A_line_that_is_written_over_is_several() => Assert.Equal("[gw0] | 10 %\n[gw0] | 20 %\n", await ShownAsync(Printed("10 %\r20 %\r")));

    [Fact]
    public async Task A_name_cannot_look_like_another_line() =>
        Assert.Equal("[gw0] Shop.Cart.Adds(\"\\n\") | x\n", await ShownAsync(Printed("x\n", A.Case("Adds", "Shop.Cart.Adds(\"\n\")"))));

    [Fact]
    public async Task What_is_left_out_is_told_with_its_size() =>
        Assert.Equal("[gw0] | (12345 bytes left out: they came faster than they can be shown)\n[gw0] | end\n", await ShownAsync(Printed("end\n", leftOut: 12345)));

    [Fact]
    public async Task It_is_shown_also_where_little_else_is() => Assert.Equal("[gw0] | x\n", await Tell.PlainAsync(Tell.Quiet, Started(), Added(), Printed("x\n")));

    [Fact]
    public async Task A_failure_still_holds_what_was_shown_and_a_passed_test_does_not_show_it_again()
    {
        var fails = A.Case("Fails");
        var text = await Tell.PlainAsync(
            Tell.Normal,
            Started(),
            Added(),
            Printed("seen\n", Adds),
            Recorded(A.Result(TestOutcome.Passed, Adds) with { Output = "seen\n" }),
            Printed("clue\n", fails),
            Recorded(A.Result(TestOutcome.Failed, fails) with { Output = "clue\n" }),
            Ended(A.Summary(2, 1)));

        Assert.Single(text.Split('\n'), line => line.Contains("seen", StringComparison.Ordinal));
        Assert.Contains("Shop.Cart.Fails | clue\n", text, StringComparison.Ordinal);
        Assert.Matches("--- output ---\n *clue\n", text);
    }

    [Fact]
    public async Task Two_tests_of_one_worker_are_told_apart()
    {
        var text = await Tell.PlainAsync(Tell.Quiet, Started(), Added(), Printed("one\n", Adds), Printed("two\n", A.Case("Takes")), Printed("three\n", Adds));

        Assert.Equal("[gw0] Shop.Cart.Adds | one\n[gw0] Shop.Cart.Takes | two\n[gw0] Shop.Cart.Adds | three\n", text);
    }

    [Fact]
    public async Task In_a_terminal_it_stands_above_the_block()
    {
        var time = new ManualTime();
        using var screen = new Screen(60);
        await using var reporter = new LiveReporter(screen, () => new TerminalSize(60, 10), Tell.Normal, time);
        await Tell.AllAsync(reporter, Started(), Added(), Listed(Adds), Up(), Ready(), Begun(Adds));
        time.Advance(TimeSpan.FromSeconds(1));
        await Tell.AllAsync(reporter, Printed("hello\n", Adds));
        time.Advance(TimeSpan.FromSeconds(1));

        var lines = screen.Shown.Split('\n').ToList();
        var text = lines.IndexOf("[gw0] Shop.Cart.Adds | hello");
        Assert.InRange(text, 0, lines.FindIndex(line => line.StartsWith("gw0 Shop.Cart.Adds", StringComparison.Ordinal)) - 2);
    }

    [Fact]
    public async Task Straight_it_goes_through_byte_by_byte_each_to_its_stream()
    {
        var (text, output, error) = await StraightAsync(Printed([0x1B, (byte)'[', 0xFF], Adds), Printed("to err", Adds, error: true));
        Assert.Equal([0x1B, (byte)'[', 0xFF], output);
        Assert.Equal("to err"u8, error);
        Assert.Equal("", text);
    }

    [Fact]
    public async Task Straight_a_line_of_ours_never_begins_within_one_of_theirs()
    {
        var (text, _, _) = await StraightAsync(Started(), Added(), Listed(Adds), Up(), Ready(), Begun(Adds), Printed("no end", Adds), Recorded(TestOutcome.Failed, Adds));
        Assert.StartsWith("muster 0.1.0: 1 module, dist auto, 2 slots\n\nFAILED Shop.Cart.Adds", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screen_that_stands_still_keeps_the_memory_small_and_is_told_what_it_missed()
    {
        using var screen = new StandingScreen();
        var pump = new ReporterPump([new PlainReporter(screen, Tell.Normal, TimeProvider.System)], _ => { }, TimeProvider.System);
        pump.Post(Started());
        pump.Post(Added());
        var posted = Enumerable.Range(0, 100).Select(_ => PostMegabyte(pump)).ToList();

        // Other tests have memory of their own: what counts is which of these somebody still holds.
        GC.Collect();
        Assert.InRange(posted.Count(print => print.IsAlive), 1, 10);
        pump.Post(Ended(A.Summary(1, 1)));
        screen.Go();
        await pump.CompleteAsync(TimeSpan.FromSeconds(60));

        var shown = screen.ToString();
        Assert.InRange(shown.Length, 1_000_000, 20_000_000);
        var left = System.Text.RegularExpressions.Regex.Match(shown, @"\[gw0\] \| \((\d+) bytes left out");
        Assert.Equal(100_000_000, long.Parse(left.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + shown.Split('\n').Count(line => line.EndsWith("xx", StringComparison.Ordinal)) * 100L);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    static WeakReference PostMegabyte(ReporterPump pump)
    {
        var print = Printed(string.Concat(Enumerable.Repeat(new string('x', 99) + "\n", 10_000)), Adds);
        pump.Post(print);
        return new WeakReference(print);
    }

    static async Task<string> ShownAsync(SessionEvent printed)
    {
        var text = await Tell.PlainAsync(Tell.Normal, Started(), Added(), printed);
        return text.Replace("muster 0.1.0: 1 module, dist auto, 2 slots\n", "", StringComparison.Ordinal);
    }

    static async Task<(string Text, byte[] Output, byte[] Error)> StraightAsync(params SessionEvent[] events)
    {
        var (text, output, error) = (new StringWriter { NewLine = "\n" }, new MemoryStream(), new MemoryStream());
        var screen = new FreshLineWriter(text);
        await using var reporter = new StraightReporter(new PlainReporter(screen, Tell.Normal, new ManualTime()), screen, output, error);
        await Tell.AllAsync(reporter, events);
        return (text.ToString(), output.ToArray(), error.ToArray());
    }

    /// <summary>Takes nothing until it is let go.</summary>
    sealed class StandingScreen : StringWriter
    {
        readonly ManualResetEventSlim gate = new();

        public StandingScreen() => NewLine = "\n";

        public void Go() => gate.Set();

        public override void WriteLine(string? value)
        {
            gate.Wait(TimeSpan.FromMinutes(1));
            base.WriteLine(value);
        }

        protected override void Dispose(bool disposing)
        {
            gate.Dispose();
            base.Dispose(disposing);
        }
    }
}
