using Muster.Model;
using Muster.Storage;

namespace Muster.UnitTests.Storage;

public sealed class OutcomesTests : IDisposable
{
    const string Key = "src/Shop Tests.csproj|net10.0|linux-x64";

    readonly TempFolder temp = new();
    readonly SetClock clock = new();
    readonly Outcomes outcomes;

    public OutcomesTests() => outcomes = new Outcomes(new MusterFolder(temp.Path), clock);

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task A_failure_stays_until_the_test_passes_or_is_skipped()
    {
        await Save((1, LastResult.Failed), (2, LastResult.Failed), (3, LastResult.Failed), (4, LastResult.Passed));
        await Save((2, LastResult.Passed), (3, LastResult.Skipped));

        Assert.Equal([true, false, false, false], Enumerable.Range(1, 4).Select(id => Read().HasFailed(Id(id))));
        Assert.True(Read().AnyFailed);
        Assert.False(outcomes.Read("another").AnyFailed);
    }

    [Fact]
    public async Task A_test_that_was_left_keeps_its_result_and_is_left_until_it_runs()
    {
        await Save((1, LastResult.Failed), (2, LastResult.Passed));
        await Save((1, null), (2, null), (3, null));
        Assert.Equal([true, true, true, false], Enumerable.Range(1, 4).Select(id => Read().IsLeft(Id(id))));
        Assert.True(Read().HasFailed(Id(1)));
        Assert.True(Read().IsNew(Id(3)));
        Assert.False(Read().IsNew(Id(2)));

        await Save((1, LastResult.Passed), (3, LastResult.Failed));
        Assert.Equal([false, true, false, false], Enumerable.Range(1, 4).Select(id => Read().IsLeft(Id(id))));
        Assert.False(Read().IsNew(Id(3)));
    }

    [Fact]
    public async Task A_module_that_a_stopped_run_never_listed_is_left_whole()
    {
        await Save((1, LastResult.Passed));
        await outcomes.SaveAsync(Key, new RunOutcomes { AllLeft = true }, default);
        Assert.True(Read().IsLeft(Id(1)));
        Assert.True(Read().IsLeft(Id(99)));

        await Save((1, LastResult.Passed));
        Assert.False(Read().IsLeft(Id(1)));
        Assert.True(Read().IsLeft(Id(99)));

        var all = new RunOutcomes { Everything = true };
        all.Tests[Id(1)] = LastResult.Passed;
        await outcomes.SaveAsync(Key, all, default);
        Assert.False(Read().IsLeft(Id(99)));
    }

    [Fact]
    public async Task Damaged_lines_are_skipped()
    {
        await Save((1, LastResult.Failed));
        File.AppendAllText(FileOnDisk(), $"garbage\n{Id(2)} x 1\n{Id(3)} f\n{Id(4)} fll 1\n{Id(5)} f one\n* x 3\n*\n\0\n{Id(6)} f 739000\n{Id(7)} -l 739000\n{Id(8).ToString()[..20]}");

        Assert.Equal([Id(1), Id(6), Id(7)], Read().Tests.Keys.Order(Comparer<TestId>.Create((a, b) => (a.Upper, a.Lower).CompareTo((b.Upper, b.Lower)))));
        Assert.True(Read().IsLeft(Id(7)));
        Assert.Null(Read().LeftDay);
    }

    [Fact]
    public async Task A_file_of_another_version_is_empty_and_gets_replaced()
    {
        await Save((1, LastResult.Failed));
        File.WriteAllText(FileOnDisk(), $"muster-results 99 {Key}\n{Id(1)} f 1\n");
        Assert.Empty(Read().Tests);

        await Save((2, LastResult.Failed));
        Assert.Equal([Id(2)], Read().Tests.Keys);
    }

    [Fact]
    public async Task What_was_not_planned_for_ninety_days_is_forgotten()
    {
        await Save((1, LastResult.Failed));
        await outcomes.SaveAsync(Key, new RunOutcomes { AllLeft = true }, default);
        clock.Now += TimeSpan.FromDays(91);
        await Save((2, LastResult.Failed));

        Assert.Equal([Id(2)], Read().Tests.Keys);
        Assert.False(Read().IsLeft(Id(1)));
    }

    [Fact]
    public async Task Runs_at_once_lose_nothing()
    {
        var runs = Enumerable.Range(0, 8).Select(run => Task.Run(async () =>
        {
            var own = new Outcomes(new MusterFolder(temp.Path), TimeProvider.System);
            for (var i = 0; i < 10; i++)
            {
                var brought = new RunOutcomes();
                brought.Tests[Id((run * 10) + i)] = LastResult.Failed;
                Assert.Null(await own.SaveAsync(Key, brought, default));
            }
        }));
        await Task.WhenAll(runs);

        Assert.Equal(80, Read().Tests.Count);
    }

    [Fact]
    public async Task Nothing_can_be_kept_but_nothing_fails()
    {
        temp.Write(".muster", "a file in its place");

        Assert.Contains("cannot be written", await outcomes.SaveAsync(Key, new RunOutcomes { AllLeft = true }, default), StringComparison.Ordinal);
        Assert.Empty(Read().Tests);
    }

    ModuleOutcomes Read() => outcomes.Read(Key);

    async Task Save(params (int Id, LastResult? Result)[] tests)
    {
        var run = new RunOutcomes();
        foreach (var (id, result) in tests)
            run.Tests[Id(id)] = result;
        Assert.Null(await outcomes.SaveAsync(Key, run, default));
    }

    string FileOnDisk() => Assert.Single(Directory.GetFiles(temp.At(".muster", "results"), "*.txt"));

    static TestId Id(int number) => new(0, (ulong)number);
}
