using Muster.Model;
using Muster.Model.Events;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

/// <summary>Whatever tests are called and print, every report stays valid.</summary>
public sealed class NastyResultsTests : IDisposable
{
    /// <summary>Texts that have broken reports of other tools.</summary>
    public static readonly string[] Texts =
    [
        "a\0b", "lone \ud800 high", "low \udc00 alone", "\u001b[31mred\u001b[0m", "]]>", "</script><script>alert(1)</script>", "<!-- --> <![CDATA[", "&amp; &lt; &#0;",
        "\u2028\u2029\u0085", "\ufffe\uffff", "😀", "a\r\nb\rc\nd\te", "::error::x", "##[add-mask]x", "\u202eright to left", "\"'`$(x){{y}}", "", " ", new string('x', 100_000),
    ];

    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static MatrixTheoryData<string, string> Table => new(ReportKind.All.Select(row => row.Data), Texts);

    [Theory, MemberData(nameof(Table), DisableDiscoveryEnumeration = true)]
    public async Task A_report_is_valid_whatever_a_result_holds(string kind, string text)
    {
        await using (var reporter = ReportKind.New(kind, folder["report"]))
            await Tell.AllAsync(reporter, Run(text));

        Assert.Equal(1 + (kind == "junit" ? 1 : 0), ReportKind.Check(kind, folder["report"]));
    }

    /// <summary>A run in which every text is this one.</summary>
    public static IEnumerable<SessionEvent> Run(string text)
    {
        var test = A.Case(text, text, text) with { File = text, Line = 1, Traits = new Dictionary<string, IReadOnlyList<string>> { ["Category"] = [text], [text] = [text] } };
        var result = A.Result(TestOutcome.Failed, test) with
        {
            Row = text,
            Message = text,
            StackTrace = text,
            Output = text,
            Attempts = [new TestAttempt(TestOutcome.Crashed, text, double.NaN, text), new TestAttempt(TestOutcome.Failed, text, double.PositiveInfinity, text)],
            DurationMs = double.NaN,
            Worker = new WorkerRef(text, 0, text, 1),
        };
        var worker = A.Worker() with { Id = text, Node = text, Spec = text };
        return
        [
            Started(), Listed(test), Up(worker), Begun(test, worker), Recorded(result), Down(text, worker), Problem(text, text),
            Ended(A.Summary(1, 0) with { Failed = 1, Errors = 1, ExitCode = 2 }),
        ];
    }
}
