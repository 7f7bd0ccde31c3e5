using Muster.Model;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

public sealed class PlainReporterTests
{
    static readonly TestCase Adds = A.Case("Adds");
    static readonly TestCase Pays = A.Case("Pays") with { File = "/shop/Cart.cs", Line = 12 };

    [Fact]
    public async Task A_green_run_is_a_handful_of_lines()
    {
        var text = await Tell.PlainAsync(Tell.Normal,
            Started(), Added(), Added(A.Module("Api.Tests", 1)), Listed(Adds), Up(), Ready(), Begun(Adds),
            Recorded(TestOutcome.Passed, Adds), Gone(), Ended(A.Summary(1, 1)));

        Assert.Equal("""
            muster 0.1.0: 2 modules, dist auto, 2 slots
            Shop.Tests (net10.0): 1 passed

            planned 1 = 1 passed + 0 failed + 0 skipped + 0 crashed + 0 timed out + 0 not run
            PASSED: 1 passed in 3.4 s
            efficiency 91 % (bound 3.1 s / wall 3.4 s)

            """, text);
    }

    [Fact]
    public async Task A_failure_names_its_target_framework_where_the_module_runs_on_several()
    {
        var twin = A.Module(index: 1) with { TargetFramework = "net8.0", ProjectPath = "/shop/Shop.Tests.csproj" };
        var text = await Tell.PlainAsync(Tell.Normal,
            Started("muster run Shop.sln -- A.B=1"), Added(), Added(twin), Added(A.Module("Api.Tests", 2)), Listed(Pays), Recorded(A.Result(TestOutcome.Failed, Pays) with { Module = twin }),
            Recorded(A.Result(TestOutcome.Failed, Adds) with { Module = A.Module("Api.Tests", 2) }), Ended(A.Summary(2, 0) with { Failed = 2, ExitCode = 2 }));

        Assert.Contains("\nFAILED Shop.Cart.Pays (Shop.Tests, net8.0) [gw0]\n", text, StringComparison.Ordinal);
        Assert.Contains("\n___ FAILED Shop.Cart.Pays (Shop.Tests, net8.0) ___\n", text, StringComparison.Ordinal);
        Assert.Contains("\nre-run: muster run Shop.sln -f net8.0 --filter 'FullyQualifiedName=Shop.Cart.Pays' -- A.B=1\n", text, StringComparison.Ordinal);
        Assert.Contains("\n___ FAILED Shop.Cart.Adds (Api.Tests) ___\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_names_no_target_framework_where_modules_share_their_name_and_their_framework()
    {
        var twin = A.Module(index: 1) with { ProjectPath = "/shop/other/Shop.Tests.csproj" };
        var text = await Tell.PlainAsync(Tell.Normal,
            Started("muster run Shop.sln -f net10.0"), Added(), Added(twin), Listed(Pays), Recorded(A.Result(TestOutcome.Failed, Pays) with { Module = twin }),
            Ended(A.Summary(1, 0) with { Failed = 1, ExitCode = 2 }));

        Assert.Contains("\nre-run: muster run Shop.sln -f net10.0 --filter 'FullyQualifiedName=Shop.Cart.Pays'\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_said_at_once_and_shown_whole_at_the_end()
    {
        var failed = A.Result(TestOutcome.Failed, Pays) with
        {
            Message = "Assert.Equal() Failure\nExpected: 1\nActual: 2",
            StackTrace = "   at Shop.Cart.Pays() in /shop/Cart.cs:line 14",
            Output = "paying\n",
        };
        var text = await Tell.PlainAsync(Tell.Normal,
            Started(), Added(), Listed(Adds, Pays), Up(), Ready(), Recorded(TestOutcome.Passed, Adds), Recorded(failed),
            Ended(A.Summary(2, 1) with { Failed = 1, ExitCode = 2 }));

        Assert.Equal("""
            muster 0.1.0: 1 module, dist auto, 2 slots
            FAILED Shop.Cart.Pays (Shop.Tests) [gw0]
            Shop.Tests (net10.0): 1 passed, 1 failed

            ___ FAILED Shop.Cart.Pays (Shop.Tests) ___
            [gw0] linux-x64 -- .NET 10.0.12 /usr/bin/dotnet
            Assert.Equal() Failure
            Expected: 1
            Actual: 2
               at Shop.Cart.Pays() in /shop/Cart.cs:line 14
            /shop/Cart.cs:12
            --- output ---
            paying
            re-run: muster run Shop.sln --filter 'FullyQualifiedName=Shop.Cart.Pays'

            planned 2 = 1 passed + 1 failed + 0 skipped + 0 crashed + 0 timed out + 0 not run
            FAILED: 1 passed, 1 failed in 3.4 s
            efficiency 91 % (bound 3.1 s / wall 3.4 s)

            """, text);
    }

    [Fact]
    public async Task Verbose_shows_workers_tests_and_replacements()
    {
        var text = await Tell.PlainAsync(Tell.Verbose,
            Started(), Added(), Listed(Adds, Pays), Up(), Ready(), Recorded(TestOutcome.Passed, Adds), Begun(Pays),
            Down("worker gw0 crashed with signal 6 (SIGABRT) while running Shop.Cart.Pays"), Rescheduled(3, "worker gw0 was lost"),
            Up(A.Worker(0, 2)), Recorded(A.Result(TestOutcome.Skipped, Pays) with { Message = "later" }));

        Assert.Equal("""
            muster 0.1.0: 1 module, dist auto, 2 slots
            Shop.Tests (net10.0): 2 tests -- xUnit.net v3 3.2.2
            [gw0] popen -- platform linux-x64, .NET 10.0.12 cwd: /shop - /usr/bin/dotnet
            [gw0] txnode ready to receive tests
            [gw0] [ 50%] PASSED Shop.Cart.Adds
            [gw0] node down, error: worker gw0 crashed with signal 6 (SIGABRT) while running Shop.Cart.Pays
            rescheduling 3 tests of Shop.Tests: worker gw0 was lost
            replacing crashed worker gw0
            [gw0] [100%] SKIPPED Shop.Cart.Pays: later
            Shop.Tests (net10.0): 1 passed, 1 skipped

            """, text);
    }

    [Fact]
    public async Task Quiet_shows_only_failures_and_totals()
    {
        var text = await Tell.PlainAsync(Tell.Quiet,
            Started(), Added(), Listed(Adds), Up(), Ready(), Said("something"), Recorded(A.Result(TestOutcome.TimedOut, Adds)),
            Ended(A.Summary(1, 0) with { TimedOut = 1, ExitCode = 2, BoundMs = 0 }));

        Assert.Equal("""

            ___ TIMED OUT Shop.Cart.Adds (Shop.Tests) ___
            [gw0] linux-x64 -- .NET 10.0.12 /usr/bin/dotnet
            re-run: muster run Shop.sln --filter 'FullyQualifiedName=Shop.Cart.Adds'

            planned 1 = 0 passed + 0 failed + 0 skipped + 0 crashed + 1 timed out + 0 not run
            FAILED: 0 passed, 1 timed out in 3.4 s

            """, text);
    }

    [Fact]
    public async Task The_line_of_a_module_counts_rows_that_were_not_planned()
    {
        var text = await Tell.PlainAsync(Tell.Normal,
            Started(), Added(), Listed(Adds), Recorded(A.Result(TestOutcome.Failed, Adds) with { Row = "Adds(2)" }, extra: true),
            Recorded(TestOutcome.Passed, Adds));

        Assert.Contains("Shop.Tests (net10.0): 1 passed, 1 failed", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lost_tests_problems_and_extra_rows_are_in_the_end()
    {
        var text = await Tell.PlainAsync(Tell.Normal,
            Started(), Added(), Listed(Adds, Pays), Problem("worker gw0 left 2 processes behind\nsleep 100"),
            Recorded(TestOutcome.Passed, Adds), Recorded(A.Result(TestOutcome.Passed, Adds) with { Row = "Adds(2)" }, extra: true),
            Ended(A.Summary(2, 2) with { Extra = 1, Errors = 1, Lost = ["Shop.Cart.Pays"], ExitCode = 23, BoundMs = 0 }));

        Assert.Equal("""
            muster 0.1.0: 1 module, dist auto, 2 slots
            error (host) Shop.Tests: worker gw0 left 2 processes behind

            error (host) Shop.Tests: worker gw0 left 2 processes behind
            sleep 100

            lost: 1 planned test without a result
              Shop.Cart.Pays

            planned 2 = 1 passed + 0 failed + 0 skipped + 0 crashed + 0 timed out + 0 not run + 1 lost (+ 1 row not planned)
            FAILED: 2 passed, 1 error in 3.4 s

            """, text);
    }

    [Fact]
    public async Task A_sum_that_does_not_come_out_is_not_called_equal()
    {
        var text = await Tell.PlainAsync(Tell.Normal, Started(), Ended(A.Summary(3, 2)));

        Assert.Contains("planned 3 != 2 passed", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_output_shows_its_end()
    {
        var output = string.Join('\n', Enumerable.Range(1, 500).Select(i => $"line {i}"));
        var text = await Tell.PlainAsync(Tell.Normal, Started(), Listed(Adds),
            Recorded(A.Result(TestOutcome.Crashed, Adds) with { Output = output }), Ended(A.Summary(1, 0) with { Crashed = 1, ExitCode = 2 }));

        Assert.Contains("--- output: the last 40 lines; a report (--report-json, --report-trx) holds more ---\nline 461\n", text, StringComparison.Ordinal);
        Assert.Contains("\nline 500\nre-run:", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unhandled exception. System.Exception: in the background", 100, 29)]
    [InlineData("Process terminated.", 5, 5)]
    [InlineData("Stack overflow.", 20, 20)]
    public async Task Of_a_crash_the_reason_is_shown_and_not_who_called_the_test(string reason, int frames, int shown)
    {
        var printed = Enumerable.Range(1, 100).Select(i => $"line {i}");
        var stack = Enumerable.Range(1, frames).Select(i => $"   at Frame{i}()");
        var caller = Enumerable.Range(1, 50).Select(i => i == 1 ? "   at System.Reflection.MethodBaseInvoker.Invoke(Object)" : "   at Engine.Run()");
        var output = string.Join('\n', [.. printed, reason, .. stack, .. caller]);
        var text = await Tell.PlainAsync(Tell.Normal, Started(), Listed(Adds),
            Recorded(A.Result(TestOutcome.Crashed, Adds) with { Output = output }), Ended(A.Summary(1, 0) with { Crashed = 1, ExitCode = 2 }));

        Assert.Contains($"--- output: {11 + shown} lines where the process says why it ended; a report (--report-json, --report-trx) holds more ---\nline 91\n", text, StringComparison.Ordinal);
        Assert.Contains($"line 100\n{reason}\n   at Frame1()\n", text, StringComparison.Ordinal);
        Assert.Contains($"   at Frame{shown}()\nre-run:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_ran_an_error_of_one_line_is_told_once()
    {
        Assert.Single(Told(await Tell.PlainAsync(Tell.Normal, Started(), Problem("it is not built"), Ended(A.Summary(0, 0) with { ExitCode = 22 }))));
        Assert.Single(Told(await Tell.PlainAsync(Tell.Quiet, Started(), Problem("it is not built"), Ended(A.Summary(0, 0) with { ExitCode = 22 }))));
        Assert.Equal(2, Told(await Tell.PlainAsync(Tell.Normal, Started(), Problem("it is not built"), Ended(A.Summary(1, 1) with { ExitCode = 22 }))).Count());

        static IEnumerable<string> Told(string text) => text.Split('\n').Where(line => line.Contains("it is not built", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_crash_whose_reason_is_in_sight_at_the_end_shows_the_end()
    {
        var output = string.Join('\n', Enumerable.Range(1, 100).Select(i => i == 80 ? "Fatal error. What the runtime says" : $"line {i}"));
        var text = await Tell.PlainAsync(Tell.Normal, Started(), Listed(Adds),
            Recorded(A.Result(TestOutcome.Crashed, Adds) with { Output = output }), Ended(A.Summary(1, 0) with { Crashed = 1, ExitCode = 2 }));

        Assert.Contains("\nline 61\n", text, StringComparison.Ordinal);
        Assert.Contains("\nline 100\nre-run:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_only_if_asked_for()
    {
        var text = await Tell.PlainAsync(Tell.Normal with { Color = true }, Started(), Listed(Adds), Recorded(TestOutcome.Failed, Adds));

        Assert.Contains("\u001b[31mFAILED\u001b[0m Shop.Cart.Adds (Shop.Tests) [gw0]", text, StringComparison.Ordinal);
    }
}
