using Muster.BackendTests.Driving;
using Muster.Model.Wire;

namespace Muster.BackendTests;

/// <summary>An app with a framework of its own, which nobody knows.</summary>
public sealed class MtpTests() : LateRowsContract("Samples.Mtp", "mtp")
{
    [Theory]
    [InlineData("Crashing", 134)]
    [InlineData("CrashKill", 137)]
    [InlineData("CrashExitZero", 0)]
    public void The_host_ends_as_its_app_did(string testClass, int exitCode)
    {
        using var host = Start(("MUSTER_SAMPLES", "crashes"));

        var piece = host.Run(host.Discover().Of(Sample.Class(testClass)));

        Assert.Null(piece.End);
        Assert.Equal(exitCode, host.ExitCode);
    }

    [Fact]
    public void A_test_that_hangs_is_seen_to_run()
    {
        using var host = Start(("MUSTER_SAMPLES", "hangs"));
        var tests = host.Discover().Of(Sample.Class("Hanging"));

        var started = host.RunUntilStarted(tests, "Hangs");

        Assert.Equal(tests.Single(c => c.Method == "Hangs").Id, started);
    }

    [Fact]
    public void Equal_rows_are_two_tests_though_they_share_a_uid()
    {
        using var host = Start();
        var rows = host.Discover().Of(Sample.Class("Duplicates"));

        Assert.Equal(rows.Select(r => r.Id), host.Run(rows).Ends.Select(e => e.Id));
        Assert.Equal([rows[1].Id], host.Run(rows[1]).Ends.Select(e => e.Id));
    }

    [Fact]
    public void A_case_has_its_category_and_its_place_in_the_source()
    {
        using var host = Start();

        var test = host.Discover().One(Sample.Class("Traits"), "IsSlow");

        Assert.Equal(["Slow"], test.Traits["Category"]);
        Assert.Equal(("Traits.cs", true), (Path.GetFileName(test.File), test.Line > 1));
    }

    [Fact]
    public void What_the_framework_captured_and_what_a_test_attached_come_with_the_result()
    {
        using var host = Start();
        var listing = host.Discover();

        Assert.Equal("sample: text through the framework", host.Run(listing.One(Sample.Class("Outputs"), "ToFramework")).Result.Output);
        Assert.Equal("sample: 1", File.ReadAllText(Assert.Single(host.Run(listing.One(Sample.Class("Attachments"), "First")).Result.Attachments!)));
    }

    [Fact]
    public void What_was_attached_to_a_whole_session_comes_once_and_with_no_test()
    {
        using var host = Start();
        var test = host.Discover().One(Sample.Class("Attachments"), "First");

        var piece = host.Run(test);

        var attached = Assert.Single(piece.Messages.OfType<HostMessage.FilesAttached>());
        Assert.Equal("sample: of all", File.ReadAllText(Assert.Single(attached.Files)));
        Assert.DoesNotContain(attached.Files[0], piece.Result.Attachments!);
    }

    [Fact]
    public void What_a_test_writes_into_its_framework_is_told_once_and_only_where_that_is_asked_for() => AssertOutputIsToldOnceAndOnlyWhereThatIsAskedFor();

    [Fact]
    public void Run_settings_that_the_app_cannot_take_are_said()
    {
        using var folder = new TemporaryFolder();
        var settings = Path.Combine(folder.Path, "own.runsettings");
        File.WriteAllText(settings, "<RunSettings />");
        using var host = HostUnderTest.WithSettings(Sample.AssemblyPath, settings);

        Assert.Contains("no option --settings", Assert.Single(host.Discover().Traits.Notices));
    }

    [Fact]
    public void An_app_that_dies_while_it_lists_ends_its_host()
    {
        using var host = Start(("MUSTER_SAMPLES", "discovery"));

        Assert.Throws<InvalidOperationException>(host.Discover);
        Assert.Equal(134, host.ExitCode);
    }
}
