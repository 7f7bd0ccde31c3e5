using Muster.BackendTests.Driving;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.BackendTests;

/// <summary>What every backend promises, tried on one sample project in real host processes. This much even the small samples show.</summary>
public abstract class BackendContract(string project, string backend, int threads = 1) : HostedSample(project, threads)
{
    /// <summary>False where a test is known to be skipped only when its turn comes.</summary>
    protected virtual bool KnowsWhatIsSkipped => true;

    /// <summary>False where a test may be over before its start is heard of.</summary>
    protected virtual bool TellsAtOnce => true;

    protected virtual string FailingClass => "Failing";

    protected virtual string CrashingClass => "Crashing";

    [Fact]
    public void Lists_every_test_of_the_module()
    {
        using var host = Start();

        var listing = host.Discover();

        var expected = Sample.Expectations.Select(e => (e.Class, e.Method)).Distinct().Order();
        Assert.Equal(expected, listing.Cases.Select(c => (c.ShownClass, c.Method)).Distinct().Order());
        Assert.Distinct(listing.Cases.Select(c => c.Id));
        Assert.All(listing.Cases, c => Assert.Equal(backend, c.Backend));
        Assert.Equal(
            Sample.Expectations.Where(e => e.Outcome == "notListed").Select(e => e.Method),
            listing.Cases.Where(c => c.Explicit).Select(c => c.Method));
    }

    [Fact]
    public void A_plain_run_comes_to_what_the_sample_promises()
    {
        using var host = Start();
        var listing = host.Discover();
        var classes = listing.Cases.ToDictionary(c => c.Id, c => (c.ShownClass, c.Method));

        var results = listing.Units.SelectMany(unit => host.Run(unit).Ends);

        var actual = results.GroupBy(r => (Test: classes[r.Id], r.End.Outcome)).Select(g => $"{g.Key.Test.ShownClass}.{g.Key.Test.Method}: {g.Count()} {g.Key.Outcome}");
        var expected = Sample.Expectations.Where(e => e.Outcome != "notListed").Select(e => $"{e.Class}.{e.Method}: {e.Count} {Enum.Parse<TestOutcome>(e.Outcome, ignoreCase: true)}");
        Assert.Equal(expected.Order(), actual.Order());
    }

    [Fact]
    public void Several_units_in_one_call_come_to_the_same()
    {
        using var host = Start();
        var tests = host.Discover().Units.SelectMany(unit => unit).ToList();
        var classes = tests.ToDictionary(c => c.Id, c => (c.ShownClass, c.Method));

        var piece = host.Run(tests);

        Assert.NotNull(piece.End);
        Assert.Empty(piece.Open);
        var actual = piece.Ends.GroupBy(r => (Test: classes[r.Id], r.End.Outcome)).Select(g => $"{g.Key.Test.ShownClass}.{g.Key.Test.Method}: {g.Count()} {g.Key.Outcome}");
        var expected = Sample.Expectations.Where(e => e.Outcome != "notListed").Select(e => $"{e.Class}.{e.Method}: {e.Count} {Enum.Parse<TestOutcome>(e.Outcome, ignoreCase: true)}");
        Assert.Equal(expected.Order(), actual.Order());
    }

    [Fact]
    public void Runs_any_subset_any_number_of_times_without_a_listing_of_its_own()
    {
        using var lister = Start();
        // The class that is for order remembers in a static field how far it came, and fails if it has to begin again.
        var units = lister.Discover().Units.Where(unit => unit[0].Class != Sample.Class("Ordered")).ToList();
        using var host = Start();
        var random = new Random(7);

        for (var i = 0; i < 100; i++)
        {
            var unit = units[random.Next(units.Count)];
            var some = unit.Where((_, place) => place == 0 || random.Next(2) == 0).ToList();

            var piece = host.Run(some);

            Assert.Equal(some.Select(c => c.Id).ToHashSet(), piece.Ends.Select(e => e.Id).ToHashSet());
            Assert.Empty(piece.Open);
            Assert.All(piece.Ends, e => Assert.True(e.End.Outcome is TestOutcome.Passed or TestOutcome.Skipped, e.End.Message));
        }

        Assert.Empty(host.Shutdown());
    }

    [Fact]
    public void Nothing_starts_once_the_controller_wants_no_more()
    {
        using var host = Start();
        var unit = host.Discover().Units.MaxBy(u => u.Count)!;
        host.StopStarting();

        var piece = host.Run(unit);

        Assert.Empty(piece.Starts);
    }

    [Fact]
    public void Ids_and_units_are_the_same_in_a_copied_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Take(Path.GetDirectoryName(Sample.AssemblyPath)!);
        using var here = Start();
        using var there = new HostUnderTest(Path.Combine(folder.Path, Path.GetFileName(Sample.AssemblyPath)));

        var copies = there.Discover().Cases.Select(c => (c.Id, c.Unit));

        Assert.Equal(here.Discover().Cases.Select(c => (c.Id, c.Unit)), copies);
    }

    [Fact]
    public void A_failure_has_its_message_and_stack()
    {
        var testClass = Sample.Class(FailingClass);
        using var host = Start(("MUSTER_SAMPLES", "failures"));
        var listing = host.Discover();

        var assertion = host.Run(listing.One(testClass, "Assertion")).Result;

        Assert.Equal(TestOutcome.Failed, assertion.Outcome);
        Assert.NotEmpty(assertion.Message!);
        Assert.Contains("Failing.cs:line", assertion.StackTrace);
    }

    [Fact]
    public void A_skipped_test_says_why()
    {
        var testClass = Sample.Class("Skipping");
        using var host = Start();
        var listing = host.Discover();

        var end = host.Run(listing.One(testClass, "Skipped")).Result;

        Assert.Equal(KnowsWhatIsSkipped ? "sample: not today" : null, listing.One(testClass, "Skipped").SkipReason);
        Assert.Equal((TestOutcome.Skipped, "sample: not today"), (end.Outcome, end.Message));
        if (listing.Of(testClass, "SkippedWhileRunning") is [var dynamic])
            Assert.Equal("sample: not on this machine", host.Run(dynamic).Result.Message);
    }

    [Fact]
    public void The_test_that_kills_the_process_is_the_one_that_has_started_and_not_ended()
    {
        using var host = Start(("MUSTER_SAMPLES", "crashes"));
        var tests = host.Discover().Of(Sample.Class(CrashingClass));

        var piece = host.Run(TellsAtOnce ? tests : [.. tests.Where(c => c.Method == "Dies")]);

        Assert.Null(piece.End);
        Assert.Equal(tests.Single(c => c.Method == "Dies").Id, Assert.Single(piece.Open));
        Assert.Equal(piece.Open[0], piece.Starts[^1].Id);
    }

    [Fact]
    public void The_last_words_of_a_test_that_kills_the_process_are_told()
    {
        Assert.SkipUnless(TellsAtOnce, "What was not told when the app died is lost.");
        using var host = StartFollowed(("MUSTER_SAMPLES", "crashes"));

        var piece = host.Run(host.Discover().One(Sample.Class(CrashingClass), "Dies"));

        Assert.Equal("sample: last words\n", piece.PrintedBy(Assert.Single(piece.Open)).ReplaceLineEndings("\n"));
    }

    /// <summary>What is told while a test runs of what its result holds.</summary>
    protected virtual string ToldOf(string output) => output;

    /// <summary>For the samples whose tests write.</summary>
    protected void AssertOutputIsToldOnceAndOnlyWhereThatIsAskedFor()
    {
        var testClass = Sample.Class("Outputs");
        using var host = Start();
        using var followed = StartFollowed();
        var tests = host.Discover().Of(testClass);

        var (plain, told) = (host.Run(tests), followed.Run(tests));

        Assert.Empty(plain.Messages.OfType<HostMessage.TestPrinted>());
        Assert.Contains("sample: text through the framework", string.Concat(told.Ends.Select(end => told.PrintedBy(end.Id))), StringComparison.Ordinal);
        Assert.All(told.Ends, end => Assert.Equal(ToldOf(end.End.Output ?? ""), told.PrintedBy(end.Id)));
        Assert.Equal(plain.Ends.Count, told.Messages.OfType<HostMessage.TestPrinted>().Select(printed => printed.Id).Union(plain.Ends.Select(end => end.Id as TestId?)).Count());
        Assert.Equal(plain.Ends.Select(e => (e.Id, e.End.Outcome, e.End.Output)).OrderBy(e => e.Id.ToString()), told.Ends.Select(e => (e.Id, e.End.Outcome, e.End.Output)).OrderBy(e => e.Id.ToString()));
    }
}
