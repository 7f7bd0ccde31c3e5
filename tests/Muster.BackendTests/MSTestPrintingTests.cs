using System.Text.RegularExpressions;
using Muster.BackendTests.Driving;
using Muster.Model.Wire;

namespace Muster.BackendTests;

/// <summary>What MSTest keeps for the results of its tests, and what is told of it while they run: in the three ways that its versions have of keeping it.</summary>
public abstract partial class MSTestPrintingTests(string project, int threads) : HostedSample(project, threads)
{
    /// <summary>False where text may reach the console instead of the result, if one test ends while another begins.</summary>
    protected virtual bool KeepsAll => true;

    [Fact]
    public void All_that_tests_and_their_fixtures_print_is_told_once_and_under_their_own_names()
    {
        using var host = Start();
        using var followed = StartFollowed();
        var tests = host.Discover().Of(Sample.Class("Printing"));

        var (plain, told) = (host.Run(tests), followed.Run(tests));

        if (KeepsAll)
            Assert.Equal(Results(plain), Results(told));

        foreach (var test in tests)
        {
            var printed = told.Messages.OfType<HostMessage.TestPrinted>().Where(said => said.Id == test.Id).Select(said => said.Text);
            var kept = told.Ends.Where(end => end.Id == test.Id).Select(end => end.End.Output);
            Assert.Equal(Lines(kept).Where(line => !line.EndsWith("Messages:", StringComparison.Ordinal) && line != "Debug Trace:"), Lines(printed));
        }

        Assert.All(told.Messages.OfType<HostMessage.TestPrinted>(), said => Assert.NotNull(said.Id));
    }

    [Fact]
    public void What_a_running_test_prints_is_told_before_it_ends_whichever_way_it_takes()
    {
        using var host = StartFollowed(("MUSTER_SAMPLES", "hangs"));
        var test = host.Discover().Of(Sample.Class(Sample.Has("Hanging") ? "Hanging" : "Hangs.HangAsleep"), "Hangs");

        var printed = host.RunUntilPrinted(Assert.Single(test), ["asleep, on the console", "asleep, on standard error", "asleep, in the trace", "asleep, through the framework"]);

        Assert.NotNull(printed);
        Assert.Equal(4, printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void What_a_row_left_behind_prints_is_not_told_of_the_next_row()
    {
        using var host = StartFollowed();
        var rows = host.Discover().Of(Sample.Class("Leaving"), "Row");

        var piece = host.Run(rows);

        var printed = piece.Messages.OfType<HostMessage.TestPrinted>().ToList();
        Assert.Equal(2, piece.Ends.Count);
        Assert.Contains(printed, said => said.Id is null && said.Text.Contains("left behind by the first row", StringComparison.Ordinal));
        Assert.DoesNotContain(printed, said => said.Id is not null && said.Text.Contains("left behind", StringComparison.Ordinal));
        Assert.Contains(printed, said => said.Id == rows[1].Id && said.Text.Contains("in the second row", StringComparison.Ordinal));
    }

    // Which of several tests at once the set-up of the class is told of is left to chance.
    static IEnumerable<string> Results(Piece piece) => piece.Ends
        .Select(end => $"{end.Id} {end.Row}: {end.End.Outcome}\n{BeginLine().Replace(end.End.Output ?? "", "")}")
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("Begin: [^\n]*\n")]
    private static partial Regex BeginLine();

    static IEnumerable<string> Lines(IEnumerable<string?> texts) =>
        texts.SelectMany(text => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal);
}
