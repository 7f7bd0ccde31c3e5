using Muster.Model;

namespace Muster.BackendTests;

/// <summary>What holds for apps whose framework has rows that discovery does not list.</summary>
public abstract class LateRowsContract(string project, string backend) : AppContract(project, backend)
{
    [Fact]
    public void Rows_that_exist_only_at_run_time_are_reported_under_the_names_of_their_data()
    {
        using var host = Start();
        var test = Assert.Single(host.Discover().Of(Sample.Class("LateRows")));

        var ends = host.Run(test).Ends;

        Assert.Equal(2, ends.Count);
        Assert.All(ends, end => Assert.Equal((test.Id, TestOutcome.Passed, true), (end.Id, end.End.Outcome, end.Row!.Contains('(', StringComparison.Ordinal))));
    }
}
