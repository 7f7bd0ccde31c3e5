using Muster.Model;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

/// <summary>Alone, for it measures the memory of the whole process.</summary>
[CollectionDefinition(nameof(ReportMemoryTests), DisableParallelization = true)]
[Collection(nameof(ReportMemoryTests))]
public sealed class ReportMemoryTests : IDisposable
{
    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(ReportKind.All), MemberType = typeof(ReportKind))]
    public async Task A_hundred_megabytes_of_output_do_not_stay_in_memory(string kind)
    {
        var output = new string('x', 5000);
        await using (var reporter = ReportKind.New(kind, folder["report"]))
        {
            await Tell.AllAsync(reporter, Started());
            var before = GC.GetTotalMemory(forceFullCollection: true);
            await Tell.AllAsync(reporter, Enumerable.Range(0, 20_000).Select(i => Recorded(A.Result(TestOutcome.Passed, A.Case($"T{i}")) with { Output = output + i })));
            var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
            await Tell.AllAsync(reporter, Ended(A.Summary(20_000, 20_000)));

            Assert.True(grown < 4_000_000, $"{grown} bytes");
        }

        Assert.Equal(["report"], folder.Files);
        Assert.Equal(20_000, ReportKind.Check(kind, folder["report"]));
    }
}
