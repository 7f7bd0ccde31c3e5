using Muster.Model;
using Muster.Reporting.Durations;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

public sealed class DurationsFileTests : IDisposable
{
    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("json")]
    [InlineData("trx")]
    public async Task Our_own_reports_are_read_without_what_did_not_run(string kind)
    {
        await using (var reporter = ReportKind.New(kind, folder["report"]))
            await Tell.AllAsync(reporter, Started(), Listed(), Recorded(TestOutcome.Passed, A.Case("Adds")), Recorded(TestOutcome.Failed, A.Case("Drops", "Shop.Cart.Drops(\0 \"a\")")), Recorded(TestOutcome.Skipped, A.Case("Rests")), Recorded(TestOutcome.TimedOut, A.Case("Hangs")), Ended(A.Summary(4, 1) with { Failed = 1, Skipped = 1, TimedOut = 1 }));

        Assert.Equal([("Shop.Cart", "Adds", "Shop.Cart.Adds", 12.5), ("Shop.Cart", "Drops", 12.5)], Read(folder["report"]).Select((d, i) => i == 0 ? (object)(d.Class, d.Method, d.Name, d.Ms) : (d.Class, d.Method, d.Ms)));
    }

    [Theory]
    [InlineData("duration=\"00:00:01.2500000\"", 1250.0)]
    [InlineData("duration=\"00:00:01.123456789012\"", 1123.456789012)]
    [InlineData("duration=\"1.02:00:00\"", null)]
    [InlineData("duration=\"0.02:00:00\"", 7_200_000.0)]
    [InlineData("duration=\"00:00:01,5\"", 1500.0)]
    [InlineData("duration=\"0.75\"", 750.0)]
    [InlineData("duration=\"02:03\"", 123_000.0)]
    [InlineData("duration=\"-00:00:01\"", null)]
    [InlineData("duration=\"soon\" startTime=\"2026-11-22T12:00:00.000+01:00\" endTime=\"2026-11-22T11:00:02.500+00:00\"", 2500.0)]
    [InlineData("startTime=\"2026-11-22T12:00:05\" endTime=\"2026-11-22T12:00:00\"", null)]
    [InlineData("", null)]
    public void Times_of_other_tools_are_understood_or_left_out(string times, double? ms)
    {
        File.WriteAllText(folder["a.trx"], Trx($"""<UnitTestResult testId="1" testName="Adds" outcome="Passed" {times} />"""));

        Assert.Equal(ms is null ? [] : [ms.Value], Read(folder["a.trx"]).Select(d => d.Ms));
    }

    [Fact]
    public void A_TRX_of_dotnet_test_is_read_whatever_stands_before_what()
    {
        const string Results = """<UnitTestResult testId="1" testName="Adds (1)" outcome="Passed" duration="00:00:01"><Output><StdOut>&#x1; ]]&gt;</StdOut></Output></UnitTestResult>""";
        foreach (var text in new[] { Trx(Results), Trx(Results, definitionsFirst: true), Trx(Results).Replace(" xmlns=\"http://microsoft.com/schemas/VisualStudio/TeamTest/2010\"", "", StringComparison.Ordinal) })
        {
            File.WriteAllText(folder["a.trx"], text);
            Assert.Equal([new ReportedDuration("Shop.Cart", "Adds", "Adds (1)", 1000)], Read(folder["a.trx"]));
        }
    }

    [Fact]
    public void Rows_count_and_not_their_sum()
    {
        File.WriteAllText(folder["a.trx"], Trx("""
            <UnitTestResult testId="1" testName="Adds" outcome="Passed" duration="00:00:03" resultType="DataDrivenTest"><InnerResults>
            <UnitTestResult testId="1" testName="Adds (1)" outcome="Passed" duration="00:00:01" resultType="DataDrivenDataRow" />
            <UnitTestResult testId="1" testName="Adds (2)" outcome="Failed" duration="00:00:02" resultType="DataDrivenDataRow" />
            </InnerResults></UnitTestResult>
            """));

        Assert.Equal([("Adds (1)", 1000), ("Adds (2)", 2000)], Read(folder["a.trx"]).Select(d => (d.Name, d.Ms)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<testsuites><testsuite/></testsuites>")]
    [InlineData("<TestRun><Results>")]
    [InlineData("<!DOCTYPE TestRun [<!ENTITY a \"b\">]><TestRun>&a;</TestRun>")]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"muster.list/1\",\"tests\":[]}")]
    [InlineData("{\"schema\":\"muster.report/1\",\"tests\":[{\"outcome\":\"passed\"}]}")]
    [InlineData("[]")]
    public void What_is_no_report_is_refused_with_words(string text)
    {
        File.WriteAllText(folder["a.trx"], text);

        var e = Assert.Throws<DurationsException>(() => Read(folder["a.trx"]));
        Assert.StartsWith($"{folder["a.trx"]} is neither a TRX file nor a JSON report: ", e.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Give what dotnet test --logger trx, --report-trx or --report-json wrote.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_tests_printed_is_not_kept_in_memory()
    {
        using (var writer = new StreamWriter(folder["a.trx"]))
        {
            var parts = Trx("|").Split('|');
            writer.Write(parts[0]);
            var output = new string('x', 1 << 20);
            for (var i = 0; i < 64; i++)
                writer.Write($"""<UnitTestResult testId="1" testName="Adds ({i})" outcome="Passed" duration="00:00:01"><Output><StdOut>{output}</StdOut></Output></UnitTestResult>""");

            writer.Write(parts[1]);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(64, Read(folder["a.trx"]).Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    static string Trx(string results, bool definitionsFirst = false)
    {
        const string Definitions = """<TestDefinitions><UnitTest name="Adds" id="1"><TestMethod className="Shop.Cart, Shop.Tests, Version=1.0.0.0" name="Adds" /></UnitTest></TestDefinitions>""";
        return "<?xml version=\"1.0\"?><TestRun xmlns=\"http://microsoft.com/schemas/VisualStudio/TeamTest/2010\">"
            + (definitionsFirst ? Definitions : "") + $"<Results>{results}</Results>" + (definitionsFirst ? "" : Definitions) + "</TestRun>";
    }

    static List<ReportedDuration> Read(string path)
    {
        var read = new List<ReportedDuration>();
        DurationsFile.Read(path, read.Add);
        return read;
    }
}
