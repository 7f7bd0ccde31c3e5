using System.Text.RegularExpressions;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;
using TestResult = Muster.Model.TestResult;

namespace Muster.UnitTests.Reporting;

/// <summary>What who opens the page sees of a run of a second on three slots: a pixel is a millisecond, and the first is pixel 130.</summary>
public sealed partial class HtmlTimelineTests : IDisposable
{
    const int BarOfTest = 11;
    const int BarOfUnit = 3;

    static readonly WorkerDescription First = A.Worker();
    static readonly WorkerDescription Second = A.Worker(0, 2);
    static readonly WorkerDescription Other = A.Worker(1);

    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task There_is_a_lane_for_each_slot_with_the_share_of_the_run_that_it_was_busy()
    {
        using var page = await OpenAsync();

        Assert.Equal(["gw0 ×2", "50 %", "gw1", "60 %", "slot 2", "0 %"], page.Labels.Where(l => LaneWord().IsMatch(l)));
        Assert.Contains("slots idle 63 % of the time", page.Text("facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_a_bar_for_each_test_and_one_for_each_unit()
    {
        using var page = await OpenAsync();

        Assert.Equal(["--passed 229+197", "--crashed 427+98", "--failed 625+197", "--passed 328+296", "--skipped 625+1", "--passed 625+296"], page.Bars(BarOfTest));
        Assert.Equal(["--front 229+296", "--soft 625+197", "--front 328+296", "--soft 625+296"], page.Bars(BarOfUnit));
    }

    [Fact]
    public async Task A_crash_is_marked_and_told_and_a_process_without_a_test_is_pale()
    {
        using var page = await OpenAsync();

        Assert.Equal(["526"], page.Strings("drawn.filter(d => d.what === 'line' && d.color === '--crashed').map(d => String(Math.round(d.x)))"));
        Assert.Contains("[gw0] process 101, Shop.Tests (net10.0, linux-x64): worker gw0 crashed with signal 11", page.Text("problems"), StringComparison.Ordinal);
        Assert.Equal(["--alive 150+375", "--alive 576+544", "--alive 150+969"], page.Strings("drawn.filter(d => d.what === 'bar' && d.color === '--alive').map(d => d.color + ' ' + Math.round(d.x) + '+' + Math.round(d.width))"));
        Assert.Contains("idle, or between tests", page.Strings("[tipAt(200, 60)]").Single(), StringComparison.Ordinal);
        Assert.Contains("no process", page.Strings("[tipAt(600, 90)]").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_end_waited_for_is_named_with_its_longest_units()
    {
        using var page = await OpenAsync();

        Assert.Contains("gw1 ended last, at 0.80 s, with 0.60 s of tests and 0.20 s of waiting", page.Text("last"), StringComparison.Ordinal);
        Assert.Equal(["gw1"], page.Strings("drawn.filter(d => d.what === 'text' && d.color === '--mark' && d.x < 130).map(d => d.text)"));
        Assert.Equal(["unit,tests,time,of the run,slot", "Shop.Bank,2,0.30 s,30 %,gw1", "Shop.Desk,1,0.30 s,30 %,gw1"], page.Strings("byId('last').all('tr').map(row => row.children.map(c => c.textContent).join())"));
        Assert.Equal(["Shop.Cart", "Shop.Bank", "Shop.Desk", "Shop.Till"], page.Strings("byId('longest').all('button').map(b => b.textContent)"));
        Assert.Contains("bound", page.Labels);
        Assert.Contains("end", page.Labels);
    }

    [Fact]
    public async Task A_slow_unit_is_one_click_from_its_place_in_the_timeline_and_its_tests()
    {
        using var page = await OpenAsync();
        page.Do("byId('last').all('button')[0].fire('click')");

        Assert.Equal(["passed | Opens | Shop.Bank | gw1 | 0.30 s", "skipped | Waits | Shop.Bank | gw1 | 0.0 ms"], page.Rows);
        // Two thirds of the view, in its middle.
        Assert.Contains("--passed 297+666", page.Bars(BarOfTest));
    }

    [Fact]
    public async Task Units_of_one_name_are_told_apart_by_their_modules()
    {
        var twin = A.Module(index: 1) with { TargetFramework = "net8.0" };
        using var page = await OpenAsync([
            Up(First with { Module = twin }),
            Up(Other),
            Recorded(Ran(TestOutcome.Passed, "Opens", "Shop.Bank", 200, 300, Other)),
            Recorded(Ran(TestOutcome.Passed, "Opens", "Shop.Bank", 500, 200, First) with { Module = twin }),
        ]);
        Assert.Equal(["Shop.Bank,1,0.30 s,30 %,gw1", "Shop.Bank,1,0.20 s,20 %,gw0"], page.Strings("byId('longest').all('tr').slice(1).map(row => row.children.map(c => c.textContent).join())"));

        page.Do("byId('longest').all('button')[1].fire('click')");
        Assert.Equal(["passed | Opens | Shop.Bank | gw0 | 0.20 s"], page.Rows);
    }

    [Fact]
    public async Task The_keys_of_the_browser_are_left_to_it()
    {
        using var page = await OpenAsync();
        var before = page.Bars(BarOfTest);

        page.Do("for (const held of ['ctrlKey', 'metaKey', 'altKey']) for (const key of ['+', '-', 'ArrowLeft']) byId('lanes').fire('keydown', { key, [held]: true }); settle()");
        Assert.Equal(before, page.Bars(BarOfTest));
        page.Do("byId('lanes').fire('keydown', { key: '+' }); settle()");
        Assert.NotEqual(before, page.Bars(BarOfTest));
    }

    [Fact]
    public async Task The_first_failure_is_shown_with_its_message_trace_output_and_any_other_by_a_click()
    {
        using var page = await OpenAsync();
        Assert.Contains("Shop.Cart.Diescrashed", page.Text("detail"), StringComparison.Ordinal);

        page.Do("click(700, 35)");

        Assert.Equal("Shop.Till.AddsfailedShop.Tests (net10.0, linux-x64) · [gw0] local, process 102 · 0.20 s · at 0.50 sunit Shop.TillMessageExpected 4\nbut was 5Stack traceat Till.csOutputopening", page.Text("detail"));
        Assert.Equal(["true"], page.Strings("[String(byId('both').seen)]"));
    }

    [Fact]
    public async Task A_drag_moves_and_chooses_nothing()
    {
        using var page = await OpenAsync();
        page.Do("byId('closer').fire('click'); byId('lanes').fire('mousedown', { clientX: 700, clientY: 35 }); byId('lanes').fire('mousemove', { clientX: 600, clientY: 35 }); byId('lanes').fire('click', { clientX: 600, clientY: 35 })");

        Assert.StartsWith("Shop.Cart.Dies", page.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_searched_by_any_words_narrowed_by_outcome_and_put_in_order()
    {
        using var page = await OpenAsync();
        Assert.Equal(["crashed", "failed", "passed", "passed", "skipped", "passed"], page.Rows.Select(Outcome));

        page.Do("type('till EXPECTED')");
        Assert.Equal(["failed | Adds | Shop.Till | gw0 | 0.20 s"], page.Rows);
        Assert.Equal("1 of 6, 0.20 s", page.Text("count"));

        page.Do("type(''); pick('outcome', 'bad')");
        Assert.Equal(["crashed", "failed"], page.Rows.Select(Outcome));

        page.Do("pick('outcome', ''); pick('order', 'slow')");
        Assert.Equal(["Opens", "Sits", "Fills", "Adds", "Dies", "Waits"], page.Rows.Select(row => row.Split(" | ")[1]));

        page.Do("pick('order', 'worst'); press('list', 'ArrowDown')");
        Assert.StartsWith("Shop.Till.Adds", page.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_tests_that_share_a_pixel_one_is_drawn_but_each_failure_is()
    {
        var many = Enumerable.Range(0, 9000).Select(i => Ran(i == 4444 ? TestOutcome.Failed : TestOutcome.Passed, $"T{i}", "Shop.Cart", i * 0.1, 0.1, First)).Select(r => Recorded(r));
        using var page = await OpenAsync([Up(First), .. many]);

        Assert.Equal(9000, int.Parse(page.Text("count").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(page.Bars(BarOfTest).Length, 500, 2000);
        Assert.Single(page.Bars(BarOfTest), bar => bar.StartsWith("--failed ", StringComparison.Ordinal));
        Assert.InRange(page.Rows.Length, 10, 100);
    }

    [Fact]
    public async Task Every_colour_is_there_in_light_and_in_dark()
    {
        using var page = await OpenAsync();
        var style = Style().Match(await File.ReadAllTextAsync(folder["report.html"], TestContext.Current.CancellationToken)).Groups[1].Value;
        var dark = style.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal);
        var end = style.IndexOf("} }", dark, StringComparison.Ordinal);
        var used = Variable().Matches(style[end..]).Select(m => m.Groups[1].Value).Concat(page.Strings("Object.values(colors)")).Distinct().ToList();

        Assert.True(used.Count > 12);
        Assert.All(used.Where(name => name != "--passed2"), name => Assert.Contains($"{name}: #", style[dark..end], StringComparison.Ordinal));
        Assert.All(used, name => Assert.Contains($"{name}: #", style[..dark], StringComparison.Ordinal));
    }

    static string Outcome(string row) => row.Split(" | ")[0];

    Task<PlayedPage> OpenAsync() => OpenAsync([
        Up(First) with { AtMs = 20 },
        Recorded(Ran(TestOutcome.Passed, "Fills", "Shop.Cart", 100, 200, First)),
        Recorded(Ran(TestOutcome.Crashed, "Dies", "Shop.Cart", 300, 100, First)),
        Down("worker gw0 crashed with signal 11", First) with { AtMs = 400 },
        Up(Second) with { AtMs = 450 },
        Recorded(Ran(TestOutcome.Failed, "Adds", "Shop.Till", 500, 200, Second) with { Message = "Expected 4\nbut was 5", StackTrace = "at Till.cs", Output = "opening" }),
        Up(Other) with { AtMs = 20 },
        Recorded(Ran(TestOutcome.Passed, "Opens", "Shop.Bank", 200, 300, Other)),
        Recorded(Ran(TestOutcome.Skipped, "Waits", "Shop.Bank", 500, 0, Other)),
        Recorded(Ran(TestOutcome.Passed, "Sits", "Shop.Desk", 500, 300, Other)),
    ]);

    async Task<PlayedPage> OpenAsync(params SessionEvent[] events)
    {
        await using (var reporter = new HtmlReporter(folder["report.html"]))
        {
            await Tell.AllAsync(reporter, [
                new SessionEvent.RunStarted(A.Run() with { Slots = 3 }) { AtMs = 0 }, .. events,
                Ended(A.Summary(6, 3) with { Failed = 1, Crashed = 1, Skipped = 1, WallMs = 1000, BoundMs = 600, ExitCode = 2 })]);
        }

        return new PlayedPage(folder["report.html"]);
    }

    static TestResult Ran(TestOutcome outcome, string method, string type, double start, double time, WorkerDescription worker) =>
        A.Result(outcome, A.Case(method, type: type), worker) with { StartedMs = start, DurationMs = time };

    [GeneratedRegex("^(gw[0-9].*|slot [0-9]|[0-9]+ %)$")]
    private static partial Regex LaneWord();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(@"var\((--[a-zA-Z0-9]+)\)")]
    private static partial Regex Variable();
}
