using Muster.Model;
using Muster.Reporting;
using Muster.Reporting.Files;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

/// <summary>What all report files promise: whole or not at all.</summary>
public sealed class ReportFileTests : IDisposable
{
    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(ReportKind.All), MemberType = typeof(ReportKind))]
    public async Task A_run_that_breaks_off_leaves_the_old_report(string kind)
    {
        await File.WriteAllTextAsync(folder["report"], "old");
        await using (var reporter = ReportKind.New(kind, folder["report"], null))
        {
            await Tell.AllAsync(reporter, Started(), Recorded(TestOutcome.Passed, A.Case("Adds")));
            Assert.Equal("old", await File.ReadAllTextAsync(folder["report"]));
        }

        Assert.Equal("old", await File.ReadAllTextAsync(folder["report"]));
        Assert.Equal(["report"], folder.Files);
    }

    public static MatrixTheoryData<string, string> KindsAndFiles => new(ReportKind.All.Select(row => row.Data), [".part", ".tmp"]);

    [Theory, MemberData(nameof(KindsAndFiles))]
    public async Task A_full_disk_is_said_and_leaves_the_old_report(string kind, string full)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full here");
        await File.WriteAllTextAsync(folder["report"], "old");
        var pump = new ReporterPump([ReportKind.New(kind, folder["report"], DiskThatIsFullFor(full))], _ => { }, TimeProvider.System);
        pump.Post(Started());
        for (var i = 0; i < 100; i++)
            pump.Post(Recorded(A.Result(TestOutcome.Passed, A.Case($"T{i}")) with { Output = new string('x', 10_000) }));

        pump.Post(Ended(A.Summary(100, 100)));

        var problem = Assert.Single(await pump.CompleteAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(ProblemKind.Report, problem.Kind);
        Assert.StartsWith($"The report {folder["report"]} was not written: No space left on device", problem.Message, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(folder["report"]));
        Assert.Equal(["report"], folder.Files);
    }

    [Theory]
    [InlineData("Access to the path '/shop/.tests.trx.0123456789abcdef0123456789abcdef.part' is denied.", "Access to the path '/shop/tests.trx' is denied")]
    [InlineData("No space left on device : '/shop/.a.b.json.0123456789abcdef0123456789abcdef.tmp'", "No space left on device : '/shop/a.b.json'")]
    public void What_a_report_is_made_of_is_never_named(string cause, string told) =>
        Assert.Equal($"The report tests.trx was not written: {told}. Name another place, or make room there; what the tests gave stands above.", new ReportException("tests.trx", new IOException(cause)).Message);

    [Theory, MemberData(nameof(ReportKind.All), MemberType = typeof(ReportKind))]
    public async Task A_folder_is_created(string kind)
    {
        await WriteAsync(kind, folder["a/b/report"]);

        Assert.Equal(["a/b/report"], folder.Files);
    }

    [Fact]
    public async Task A_file_in_the_way_of_the_folder_is_said_at_the_first_event()
    {
        await File.WriteAllTextAsync(folder["a"], "");
        await using var reporter = ReportKind.New("json", folder["a/report"]);

        var e = await Assert.ThrowsAsync<ReportException>(() => Tell.AllAsync(reporter, Started()));
        Assert.StartsWith($"The report {folder["a/report"]} was not written: ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_report_is_said()
    {
        Directory.CreateDirectory(folder["report"]);

        await Assert.ThrowsAsync<ReportException>(() => WriteAsync("json", folder["report"]));
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task A_link_stays_a_link()
    {
        await File.WriteAllTextAsync(folder["real"], "old");
        File.CreateSymbolicLink(folder["link"], folder["real"]);
        await WriteAsync("json", folder["link"]);

        Assert.NotNull(new FileInfo(folder["link"]).LinkTarget);
        Assert.StartsWith("{\"schema\"", await File.ReadAllTextAsync(folder["real"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_stays_a_device()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full here");
        await WriteAsync("json", "/dev/null");
        await Assert.ThrowsAsync<ReportException>(() => WriteAsync("json", "/dev/full"));

        Assert.Equal("", await File.ReadAllTextAsync("/dev/null"));
    }

    static async Task WriteAsync(string kind, string path)
    {
        await using var reporter = ReportKind.New(kind, path, null);
        await Tell.AllAsync(reporter, Started(), Recorded(TestOutcome.Passed, A.Case("Adds")), Ended(A.Summary(1, 1)));
    }

    static OpenStream DiskThatIsFullFor(string extension) => (path, options) => path.EndsWith(extension, StringComparison.Ordinal)
        ? new FileStream("/dev/full", FileMode.Open, FileAccess.ReadWrite)
        : new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, options);
}
