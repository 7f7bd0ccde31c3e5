using Muster.BackendTests.Driving;
using Muster.Model;

namespace Muster.BackendTests;

/// <summary>Where an engine would leave something out, its framework's adapter takes over, and that is said.</summary>
public sealed class FallbackTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string> Adapters => new()
    {
        { "Samples.XunitV2", "xunit2/vstest" },
        { "Samples.XunitV2.Old", "xunit2/vstest" },
        { "Samples.NUnit", "nunit/vstest" },
        { "Samples.NUnit.Old", "nunit/vstest" },
    };

    [Theory, MemberData(nameof(Adapters))]
    public void A_setting_that_the_engine_does_not_know_sends_the_module_to_its_adapter(string project, string backend)
    {
        using var host = StartDoubtful(project);

        var listing = host.Discover();

        Assert.All(listing.Cases, c => Assert.Equal(backend, c.Backend));
        var notice = Assert.Single(listing.Traits.Notices);
        Assert.Contains("adapter", notice);
        Assert.Contains("Colour", notice, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Adapters))]
    public void Through_the_adapter_a_plain_run_comes_to_what_the_sample_promises(string project, string backend)
    {
        var sample = new Sample(project);
        using var host = StartDoubtful(project);
        var listing = host.Discover();
        var cases = listing.Cases.ToDictionary(c => c.Id, c => (c.Class, c.Method));

        var results = listing.Units.SelectMany(unit => host.Run(unit).Ends).ToList();

        var actual = results.GroupBy(r => (Test: cases[r.Id], r.End.Outcome)).Select(g => $"{g.Key.Test.Class}.{g.Key.Test.Method}: {g.Count()} {g.Key.Outcome}");
        var expected = sample.Expectations.Where(e => e.Outcome != "notListed").Select(e => $"{e.Class}.{e.Method}: {e.CountUnderVSTest ?? e.Count} {Enum.Parse<TestOutcome>(e.Outcome, ignoreCase: true)}");
        // NUnit's adapter picks tests by an XML filter, in which the odd names cannot stand, and tells of a fixture with parameters only its class.
        string[] apart = ["OddNames", "Parameterized", "GenericFixture", "+WithArgument", "+Generic"];
        bool Matters(string line) => backend != "nunit/vstest" || !apart.Any(name => line.Contains(name, StringComparison.Ordinal));
        Assert.Equal(expected.Where(Matters).Order(), actual.Where(Matters).Order());
        Assert.All(listing.Cases, c => Assert.Equal(backend, c.Backend));
    }

    [Fact]
    public void A_library_that_has_only_the_name_of_its_framework_is_told_that_nothing_can_run_it()
    {
        var built = new Sample("Samples.XunitV2").AssemblyPath;
        string[] files = [built, Path.Combine(Path.GetDirectoryName(built)!, "xunit.core.dll"), Path.ChangeExtension(built, ".runtimeconfig.json")];
        var library = Path.Combine(folder.Path, Path.GetFileName(built));
        foreach (var file in files)
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        const string Target = ".NETCoreApp,Version=v10.0";
        File.WriteAllText(Path.ChangeExtension(library, ".deps.json"), $$"""{ "runtimeTarget": { "name": "{{Target}}" }, "targets": { "{{Target}}": {} }, "libraries": {} }""");
        using var host = new HostUnderTest(library);

        var message = Assert.Throws<InvalidOperationException>(host.Discover).Message;

        Assert.Contains("Samples.XunitV2 references xUnit.net, but xunit.", message);
        Assert.Contains("set IsTestProject to false", message);
        Assert.DoesNotContain("dotnet test", message);
    }

    HostUnderTest StartDoubtful(string project)
    {
        folder.Take(Path.GetDirectoryName(new Sample(project).AssemblyPath)!);
        File.WriteAllText(Path.Combine(folder.Path, "xunit.runner.json"), """{ "colour": "red" }""");
        var settings = Path.Combine(folder.Path, "own.runsettings");
        File.WriteAllText(settings, "<RunSettings><NUnit><Colour>red</Colour></NUnit></RunSettings>");
        return HostUnderTest.WithSettings(Path.Combine(folder.Path, project + ".dll"), settings);
    }
}
