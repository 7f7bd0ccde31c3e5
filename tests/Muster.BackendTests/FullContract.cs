using Muster.BackendTests.Driving;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.BackendTests;

/// <summary>The rest of what a backend promises, for the samples that have every situation.</summary>
public abstract class FullContract(string project, string backend, int threads = 1) : BackendContract(project, backend, threads)
{
    /// <summary>False where the framework gives the failed tear-down of a fixture to a test.</summary>
    protected virtual bool ReportsTearDownOfFixtures => true;

    /// <summary>False where it is not known where a test stands in the source.</summary>
    protected virtual bool KnowsSource => true;

    /// <summary>False where one instance serves all tests of a class, made before the first of them starts.</summary>
    protected virtual bool ConstructsForEachTest => true;

    /// <summary>What the host hears of a test while it runs, of all that <c>HangAsleep</c> writes; the rest it gets when the test has ended.</summary>
    protected virtual IReadOnlyList<string> HeardAtOnce => ["through the framework"];

    protected override string FailingClass => "Failures.Failing";

    protected override string CrashingClass => "Crashes.CrashFailFast";

    [Theory]
    [InlineData("CrashStackOverflow")]
    [InlineData("CrashOnThread")]
    [InlineData("CrashExitZero")]
    [InlineData("CrashExitThree")]
    public void However_the_process_dies_one_test_has_started_and_not_ended(string name)
    {
        using var host = Start(("MUSTER_SAMPLES", "crashes"));
        var tests = host.Discover().Of(Sample.Class("Crashes." + name));

        var piece = host.Run(tests);

        Assert.Null(piece.End);
        Assert.IsType<HostMessage.PieceTaken>(piece.Messages[0]);
        Assert.Equal(tests.Single(c => c.Method == "Dies").Id, Assert.Single(piece.Open));
        Assert.Equal(piece.Open[0], piece.Starts[^1].Id);
    }

    [Fact]
    public void Rows_that_exist_only_at_run_time_are_reported_under_the_names_of_their_data()
    {
        using var host = Start();
        var tests = host.Discover().Of(Sample.Class("LateRows"), "Row");

        var piece = host.Run(tests);

        Assert.Equal(2, piece.Ends.Count);
        Assert.Empty(piece.Open);
        Assert.All(piece.Ends, end => Assert.Contains("(", end.Row ?? tests.Single(test => test.Id == end.Id).Name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_constructor_that_kills_the_process_is_charged_to_its_test()
    {
        Assert.SkipUnless(ConstructsForEachTest, "No test has started when the constructor runs.");
        using var host = Start(("MUSTER_SAMPLES", "crashes"));

        var piece = host.Run(host.Discover().Of(Sample.Class("Crashes.CrashInConstructor")));

        Assert.Null(piece.End);
        Assert.Empty(piece.Ends);
        Assert.Equal(Assert.Single(piece.Starts).Id, Assert.Single(piece.Open));
    }

    [Fact]
    public void A_failure_keeps_its_lines_and_tells_of_inner_exceptions()
    {
        using var host = Start(("MUSTER_SAMPLES", "failures"));
        var listing = host.Discover();

        var lines = host.Run(listing.One(Sample.Class(FailingClass), "Assertion")).Result.Message;
        var end = host.Run(listing.One(Sample.Class(FailingClass), "WithInnerException")).Result;

        Assert.Contains("sample: first line\nsecond line <&>\n  third line", lines?.ReplaceLineEndings("\n"));
        Assert.Contains("sample: outer", end.Message);
        Assert.Contains("sample: inner", end.Message);
        Assert.Contains("Failing.cs:line", end.StackTrace);
    }

    [Fact]
    public void An_assembly_fixture_is_set_up_once_in_a_process()
    {
        var testClass = Existing("WithAssemblyFixture");
        using var folder = new TemporaryFolder();
        var log = Path.Combine(folder.Path, "fixtures");
        using var host = Start(("MUSTER_SAMPLES_FIXTURE_LOG", log));
        var listing = host.Discover();
        Assert.False(File.Exists(log), "Listing set up the fixture.");

        for (var i = 0; i < 3; i++)
            Assert.Equal(TestOutcome.Passed, host.Run(listing.Of(testClass)).Ends[0].End.Outcome);
        Assert.Empty(host.Shutdown());

        Assert.True(listing.Traits.FixturePerHost ^ listing.Traits.FixturePerCall);
        if (listing.Traits.FixturePerHost)
            Assert.Single(File.ReadAllLines(log));
    }

    [Fact]
    public void Text_written_through_the_framework_belongs_to_its_test()
    {
        var testClass = Sample.Class("Outputs");
        using var host = Start();

        var end = host.Run(host.Discover().One(testClass, "ToFramework")).Result;

        Assert.Contains("sample: text through the framework", end.Output);
    }

    [Fact]
    public void What_a_test_writes_into_its_framework_is_told_once_and_only_where_that_is_asked_for() => AssertOutputIsToldOnceAndOnlyWhereThatIsAskedFor();

    [Fact]
    public void What_a_running_test_writes_into_its_framework_is_told_before_it_ends()
    {
        using var host = StartFollowed(("MUSTER_SAMPLES", "hangs"));
        var test = host.Discover().One(Sample.Class("Hangs.HangAsleep"), "Hangs");

        var printed = host.RunUntilPrinted(test, [.. HeardAtOnce.Select(way => $"sample: asleep, {way}")]);

        Assert.NotNull(printed);
        Assert.Equal(HeardAtOnce.Count, printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_duration_is_that_of_the_test()
    {
        var testClass = Sample.Class("Asynchronous");
        using var host = Start();

        var end = host.Run(host.Discover().One(testClass, "Awaits")).Result;

        Assert.InRange(end.DurationMs, 1, 30_000);
    }

    [Fact]
    public void An_explicit_test_runs_when_it_is_named()
    {
        var testClass = Existing("ExplicitTests");
        using var host = Start();
        var listing = host.Discover();

        var end = host.Run(listing.One(testClass, "OnlyWhenAsked")).Result;

        Assert.Equal(TestOutcome.Passed, end.Outcome);
    }

    [Fact]
    public void A_case_has_its_traits_and_its_place_in_the_source()
    {
        var testClass = Sample.Class("Traits");
        using var host = Start();

        var test = host.Discover().One(testClass, "IsSlow");

        Assert.Contains("Slow", test.Traits.SelectMany(t => t.Value));
        if (KnowsSource)
            Assert.Equal(("Traits.cs", true), (Path.GetFileName(test.File), test.Line > 1));
    }

    [Fact]
    public void Equal_rows_are_two_tests()
    {
        var testClass = Sample.Class("Duplicates");
        using var host = Start();
        var rows = host.Discover().Of(testClass, "Row");

        var piece = host.Run(rows);

        Assert.Equal(2, rows.Count);
        Assert.Equal(rows.Select(r => r.Id), piece.Ends.Select(e => e.Id));
    }

    [Fact]
    public void A_failed_tear_down_of_a_fixture_is_reported_beside_the_tests()
    {
        Assert.SkipUnless(ReportsTearDownOfFixtures, "The framework gives it to a test.");
        var testClass = Sample.Class("Failures.FailingTearDown");
        using var host = Start(("MUSTER_SAMPLES", "failures"));

        var piece = host.Run(host.Discover().Of(testClass));

        Assert.All(piece.Ends, e => Assert.Equal(TestOutcome.Passed, e.End.Outcome));
        Assert.Contains("sample: one-time tear-down", Assert.Single(piece.End!.Fixtures));
    }
}
