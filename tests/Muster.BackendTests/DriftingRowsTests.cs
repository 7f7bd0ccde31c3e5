using Muster.BackendTests.Driving;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.BackendTests;

/// <summary>A host that finds other rows than those which were planned loses none of them, and says what it found.</summary>
public sealed class DriftingRowsTests
{
    public static TheoryData<string> Projects => ["Samples.XunitV2", "Samples.XunitV3", "Samples.NUnit", "Samples.MSTest"];

    [Theory, MemberData(nameof(Projects))]
    public void A_row_that_is_called_otherwise_runs_and_is_recorded_under_the_planned_one(string project)
    {
        using var lister = Start(project, ("MUSTER_SAMPLES", "drift"));
        var planned = lister.Discover().Of(project + ".Drifting", "Renamed");
        using var host = Start(project, ("MUSTER_SAMPLES", "drift"));

        var piece = host.Run(planned);

        Assert.Equal(planned.Select(c => c.Id).ToHashSet(), piece.Ends.Select(e => e.Id).ToHashSet());
        Assert.All(piece.Ends, e => Assert.Equal(TestOutcome.Passed, e.End.Outcome));
        Assert.Distinct(piece.Ends.Select(e => e.Row));
        Assert.Equal(planned.Count, piece.Ends.Count);
        Assert.NotEqual(Digest(project, planned), Found(piece));
    }

    [Theory, MemberData(nameof(Projects))]
    public void Hosts_that_share_the_rows_of_a_method_run_each_once(string project)
    {
        using var lister = Start(project, ("MUSTER_SAMPLES", "drift"));
        var planned = lister.Discover().Of(project + ".Drifting", "Renamed");

        var rows = new List<string>();
        for (var place = 0; place < planned.Count; place++)
        {
            using var host = Start(project, ("MUSTER_SAMPLES", "drift"));
            rows.Add(host.RunAt(place, planned[place]).Ends.Single().Row!);
        }

        // The name of the process is in the row's: only the number before it tells them apart.
        Assert.Equal(3, rows.Select(row => row[row.IndexOf(" of ", StringComparison.Ordinal) - 1]).Distinct().Count());
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_row_that_is_gone_is_reported_as_not_run(string project)
    {
        using var lister = Start(project);
        var planned = lister.Discover().Of(project + ".Drifting", "Counted");
        using var host = Start(project, ("MUSTER_SAMPLES_ROWS", "2"));

        var piece = host.Run(planned);

        Assert.Equal(planned.Select(c => c.Id).ToHashSet(), piece.Ends.Select(e => e.Id).ToHashSet());
        Assert.Equal(2, piece.Ends.Count(e => e.End.Outcome == TestOutcome.Passed));
        Assert.Single(piece.Ends, e => e.End.Outcome == TestOutcome.NotRun);
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_row_that_was_not_planned_is_seen(string project)
    {
        using var lister = Start(project);
        var planned = lister.Discover().Of(project + ".Drifting");
        using var host = Start(project, ("MUSTER_SAMPLES_ROWS", "4"));
        using var equal = Start(project);

        var found = Found(host.Run([.. planned.Where(c => c.Method == "Counted")]));

        Assert.Equal(planned.Count + 1, found.Count);
        Assert.False(found.HasShapeOf(Digest(project, planned)));
        Assert.Equal(Digest(project, planned), Found(equal.Run(planned[0])));
    }

    static ClassDigest Digest(string project, IReadOnlyList<TestCase> tests) =>
        ClassDigest.Of(project + ".Drifting", [.. tests.Select(c => (c.Method, c.Id))]);

    static ClassDigest Found(Piece piece) => Assert.Single(Assert.Single(piece.Messages.OfType<HostMessage.ClassesListed>()).Classes);

    static HostUnderTest Start(string project, params (string, string)[] variables) => new(new Sample(project).AssemblyPath, variables);
}
