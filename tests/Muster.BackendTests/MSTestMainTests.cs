using Muster.BackendTests.Driving;
using Muster.Model;

namespace Muster.BackendTests;

/// <summary>MSTest in an app with a Main of its own.</summary>
public sealed class MSTestMainTests() : LateRowsContract("Samples.MSTest.Main", "vstest/mtp")
{
    [Fact]
    public void Its_section_of_the_run_settings_reaches_the_app()
    {
        using var folder = new TemporaryFolder();
        var settings = Path.Combine(folder.Path, "own.runsettings");
        File.WriteAllText(settings, "<RunSettings><MSTest><MapInconclusiveToFailed>true</MapInconclusiveToFailed></MSTest></RunSettings>");
        using var host = HostUnderTest.WithSettings(Sample.AssemblyPath, settings);

        AssertInconclusiveFails(host);
    }

    [Fact]
    public void What_lies_beside_the_app_is_read_by_itself()
    {
        using var folder = new TemporaryFolder();
        folder.Take(Path.GetDirectoryName(Sample.AssemblyPath)!);
        var module = Path.Combine(folder.Path, Path.GetFileName(Sample.AssemblyPath));
        File.WriteAllText(Path.ChangeExtension(module, ".testconfig.json"), """{ "mstest": { "execution": { "mapInconclusiveToFailed": true } } }""");
        using var host = new HostUnderTest(module);

        AssertInconclusiveFails(host);
    }

    void AssertInconclusiveFails(HostUnderTest host)
    {
        var listing = host.Discover();

        var end = host.Run(listing.One(Sample.Class("Inconclusive"), "Undecided")).Result;

        Assert.Equal(TestOutcome.Failed, end.Outcome);
        Assert.Contains("sample: cannot tell", end.Message);
        Assert.Empty(listing.Traits.Notices);
    }
}
