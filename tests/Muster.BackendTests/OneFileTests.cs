using Muster.BackendTests.Driving;
using Muster.Model;

namespace Muster.BackendTests;

/// <summary>An app in one file, of which nothing can be loaded; a native one looks the same from outside.</summary>
public sealed class OneFileTests
{
    static readonly Sample Mtp = new("Samples.Mtp");

    static string Program => Path.Combine(Sample.Root, "Samples.Mtp.OneFile", "bin", "Debug", "one-file", "Samples.Mtp");

    [Fact]
    public void Its_tests_have_the_ids_that_they_have_as_an_assembly()
    {
        using var file = new HostUnderTest(Program);
        using var assembly = new HostUnderTest(Mtp.AssemblyPath);

        Assert.Equal(assembly.Discover().Cases.Select(c => (c.Id, c.File, c.Line)), file.Discover().Cases.Select(c => (c.Id, c.File, c.Line)));
    }

    [Fact]
    public void Its_tests_come_to_what_the_sample_promises()
    {
        using var host = new HostUnderTest(Program);
        var listing = host.Discover();
        var cases = listing.Cases.ToDictionary(c => c.Id);

        var ends = host.Run([.. listing.Cases]).Ends;

        var actual = ends.GroupBy(e => (cases[e.Id].Class, cases[e.Id].Method, e.End.Outcome)).Select(g => $"{g.Key.Class}.{g.Key.Method}: {g.Count()} {g.Key.Outcome}");
        var expected = Mtp.Expectations.Select(e => $"{e.Class}.{e.Method}: {e.Count} {Enum.Parse<TestOutcome>(e.Outcome, ignoreCase: true)}");
        Assert.Equal(expected.Order(), actual.Order());
        Assert.Empty(host.Shutdown());
    }

    [Fact]
    public void Its_host_ends_as_it_did()
    {
        using var host = new HostUnderTest(Program, ("MUSTER_SAMPLES", "crashes"));

        Assert.Null(host.Run(host.Discover().Of(Mtp.Class("CrashKill"))).End);
        Assert.Equal(137, host.ExitCode);
    }
}
