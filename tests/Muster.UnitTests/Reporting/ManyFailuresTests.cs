using Muster.Model;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

public sealed class ManyFailuresTests
{
    [Fact]
    public async Task Twenty_thousand_failures_do_not_fill_the_memory_or_the_screen()
    {
        var output = new string('x', 100_000);
        var text = await Tell.PlainAsync(Tell.Quiet, [
            Started(),
            .. Enumerable.Range(0, 20_000).Select(i => Recorded(A.Result(TestOutcome.Failed, A.Case($"T{i}")) with { Message = "no", Output = output })),
            Ended(A.Summary(20_000, 0) with { Failed = 20_000, ExitCode = 2 })]);

        Assert.InRange(text.Length, 1_000_000, 5_000_000);
        Assert.Matches(@"\nand \d{5} more failures: a report \(--report-html, --report-json\) holds them all\n", text);
        Assert.Matches(@"\nre-run the first \d{3} of 20000 methods that failed:\nmuster run Shop.sln --filter 'FullyQualifiedName=Shop.Cart.T0\|", text);
        Assert.Contains("planned 20000 = 0 passed + 20000 failed", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_failures_run_again_row_by_row_while_one_can_read_the_line()
    {
        var text = await Tell.PlainAsync(Tell.Quiet, Started(), Row(1), Row(2), Recorded(TestOutcome.Failed, A.Case("Pays")), Ended(A.Summary(3, 0) with { Failed = 3, ExitCode = 2 }));

        Assert.Contains("\nre-run all failures:\nmuster run Shop.sln --filter 'FullyQualifiedName=Shop.Cart.Adds&DisplayName=Adds\\(1\\)|FullyQualifiedName=Shop.Cart.Adds&DisplayName=Adds\\(2\\)|FullyQualifiedName=Shop.Cart.Pays'\n", text, StringComparison.Ordinal);

        text = await Tell.PlainAsync(Tell.Quiet, [Started(), .. Enumerable.Range(0, 100).Select(Row), Ended(A.Summary(100, 0) with { Failed = 100, ExitCode = 2 })]);

        Assert.Contains("\nre-run all failures:\nmuster run Shop.sln --filter 'FullyQualifiedName=Shop.Cart.Adds'\n", text, StringComparison.Ordinal);

        static Model.Events.SessionEvent Row(int number) => Recorded(TestOutcome.Failed, A.Case("Adds", $"Adds({number})"));
    }

    [Fact]
    public async Task Odd_names_are_one_line_each()
    {
        var odd = A.Case("Adds", "a\u001b[31m\nb\0\ud800");
        var text = await Tell.PlainAsync(Tell.Normal, Started(), Listed(odd), Recorded(TestOutcome.Failed, odd));

        Assert.Contains("\nFAILED Shop.Cart.a\\u001b[31m\\nb\\0\\ud800 (Shop.Tests) [gw0]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attempts_and_attachments_are_named()
    {
        var result = A.Result(TestOutcome.Failed, A.Case("Adds")) with
        {
            Attempts = [new TestAttempt(TestOutcome.Crashed, "gw0", 1, null), new TestAttempt(TestOutcome.Failed, "gw1", 1, null)],
            Attachments = ["/shop/a.png"],
        };
        var text = await Tell.PlainAsync(Tell.Quiet, Started(), Recorded(result), Ended(A.Summary(1, 0) with { Failed = 1, ExitCode = 2 }));

        Assert.Contains("\nattempts: crashed [gw0], failed [gw1]\nattachment: /shop/a.png\nre-run:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flaky_test_is_named()
    {
        var result = A.Result(TestOutcome.Passed, A.Case("Adds")) with
        {
            Flaky = true,
            Attempts = [new TestAttempt(TestOutcome.Failed, "gw0", 1, null), new TestAttempt(TestOutcome.Passed, "gw0", 1, null)],
        };
        var verbose = await Tell.PlainAsync(Tell.Verbose, Started(), Listed(A.Case("Adds")), Recorded(result));
        var normal = await Tell.PlainAsync(Tell.Normal, Started(), Listed(A.Case("Adds")), Recorded(result));

        Assert.Contains("\n[gw0] [100%] PASSED Shop.Cart.Adds (attempt 2)\n", verbose, StringComparison.Ordinal);
        Assert.Contains("\nFLAKY Shop.Cart.Adds (Shop.Tests) [gw0]\n", normal, StringComparison.Ordinal);
    }
}
