using Muster.Session;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>Each row of the table in docs/design/session.md.</summary>
public class VerdictTests
{
    readonly PlannedTest[] piece = [.. Enumerable.Range(0, 4).Select(i => new PlannedTest(i, SuiteMaker.State(SuiteMaker.Module(0, false, [Deed.Pass]).Module), SuiteMaker.Test(0, 0, i, false, Deed.Pass, 1).Case))];

    [Fact]
    public void One_running_test_is_charged_and_the_rest_runs_again()
    {
        var verdict = Of(reported: [0], running: [1]);
        Assert.Equal([piece[1]], verdict.Charged);
        Assert.Equal([piece[2], piece[3]], verdict.Again);
        Assert.Empty(verdict.Alone);
        Assert.Null(verdict.Phase);
        Assert.False(verdict.OnlyProblem);
    }

    [Fact]
    public void Of_several_running_each_is_suspect_and_runs_alone()
    {
        var verdict = Of(reported: [0], running: [1, 2]);
        Assert.Empty(verdict.Charged);
        Assert.Equal([piece[1], piece[2]], verdict.Alone);
        Assert.Equal([piece[3]], verdict.Again);
    }

    [Fact]
    public void With_threads_the_one_that_runs_is_only_a_suspect()
    {
        var verdict = Of(reported: [0], running: [1], several: true);
        Assert.Empty(verdict.Charged);
        Assert.Equal([piece[1]], verdict.Alone);
        Assert.Equal([piece[2], piece[3]], verdict.Again);
    }

    [Fact]
    public void With_threads_a_row_that_runs_behind_the_result_of_its_test_runs_alone_again()
    {
        var verdict = Of(reported: [0, 1, 2, 3], running: [2], several: true);
        Assert.Equal([piece[2]], verdict.Alone);
        Assert.Empty(verdict.Again);
    }

    [Theory]
    [InlineData(false, "before its first test")]
    [InlineData(true, "between or after")]
    public void With_none_running_the_piece_runs_once_more(bool anyStarted, string phase)
    {
        var verdict = Of(reported: [0], running: [], anyStarted);
        Assert.Empty(verdict.Charged);
        Assert.Equal([piece[1], piece[2], piece[3]], verdict.Again);
        Assert.StartsWith(phase, verdict.Phase, StringComparison.Ordinal);
        Assert.False(verdict.OnlyProblem);
    }

    [Fact]
    public void A_host_that_dies_of_earlier_work_before_it_takes_the_piece_costs_the_piece_nothing()
    {
        var verdict = Verdict.Of(piece, innocent: true, new HashSet<PlannedTest>(), [], anyStarted: false, several: false, exact: true, earlierDeaths: 1);
        Assert.Equal(piece, verdict.Again);
        Assert.Empty(verdict.Charged.Concat(verdict.Alone));
    }

    [Fact]
    public void A_second_death_with_none_running_charges_the_unfinished_and_names_the_phase()
    {
        var verdict = Of(reported: [0], running: [], anyStarted: false, earlierDeaths: 1);
        Assert.Equal([piece[1], piece[2], piece[3]], verdict.Charged);
        Assert.Empty(verdict.Again);
        Assert.NotNull(verdict.Phase);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_the_last_end_the_results_stand_and_the_run_has_an_error(bool exact)
    {
        var verdict = Of(reported: [0, 1, 2, 3], running: [], exact: exact);
        Assert.Empty(verdict.Charged.Concat(verdict.Alone).Concat(verdict.Again));
        Assert.True(verdict.OnlyProblem);
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 1 })]
    [InlineData(new[] { 1, 2 })]
    public void Without_exact_attribution_every_unreported_test_is_suspect(int[] running)
    {
        var verdict = Of(reported: [0], running, exact: false);
        Assert.Empty(verdict.Charged);
        Assert.Empty(verdict.Again);
        Assert.Equal([piece[1], piece[2], piece[3]], verdict.Alone.Concat(verdict.Lots.SelectMany(lot => lot)).OrderBy(t => t.Index));
    }

    [Fact]
    public void Without_exact_attribution_what_is_known_to_have_run_is_tried_alone_and_the_rest_together()
    {
        var verdict = Of(reported: [0], running: [2], exact: false);
        Assert.Equal([piece[2]], verdict.Alone);
        Assert.Equal([piece[1], piece[3]], Assert.Single(verdict.Lots));
    }

    [Fact]
    public void Many_suspects_are_halved()
    {
        var verdict = Of(reported: [], running: [], exact: false);
        Assert.Empty(verdict.Alone);
        Assert.Equal([[piece[0], piece[1]], [piece[2], piece[3]]], verdict.Lots);
    }

    [Fact]
    public void Without_exact_attribution_a_test_that_ran_alone_is_charged() =>
        Assert.Equal([piece[0]], Verdict.Of(piece[..1], false, new HashSet<PlannedTest>(), [piece[0]], true, several: false, exact: false, earlierDeaths: 0).Charged);

    [Fact]
    public void Without_exact_attribution_a_test_that_dies_alone_without_a_word_is_charged_the_second_time()
    {
        Assert.Equal([piece[0]], Verdict.Of(piece[..1], false, new HashSet<PlannedTest>(), [], false, several: false, exact: false, earlierDeaths: 0).Alone);
        Assert.Equal([piece[0]], Verdict.Of(piece[..1], false, new HashSet<PlannedTest>(), [], false, several: false, exact: false, earlierDeaths: 1).Charged);
    }

    [Fact]
    public void A_row_that_runs_behind_the_result_of_its_test_is_charged()
    {
        var verdict = Of(reported: [0, 1, 2, 3], running: [2]);
        Assert.Equal([piece[2]], verdict.Charged);
        Assert.Empty(verdict.Again);
    }

    Verdict Of(int[] reported, int[] running, bool anyStarted = true, bool several = false, bool exact = true, int earlierDeaths = 0) =>
        Verdict.Of(piece, false, reported.Select(i => piece[i]).ToHashSet(), [.. running.Select(i => piece[i])], anyStarted, several, exact, earlierDeaths);
}
