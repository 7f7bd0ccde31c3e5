using Muster.Hosting;

namespace Muster.UnitTests.Hosting;

public sealed class FrameworkFilesTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_adapter_whose_framework_has_no_backend_of_its_own_is_driven_by_the_plain_one() =>
        Assert.Equal(["MSTest.TestAdapter.dll", "Odd.TestAdapter.dll"], Of("vstest", "MSTest.TestAdapter.dll", "Odd.TestAdapter.dll", "Odd.dll"));

    [Fact]
    public void An_adapter_whose_framework_is_there_is_left_to_its_backend()
    {
        Assert.Empty(Of("vstest", "nunit.framework.dll", "NUnit3.TestAdapter.dll"));
        Assert.Equal(["NUnit3.TestAdapter.dll"], Of("nunit/vstest"));
    }

    [Fact]
    public void An_adapter_whose_framework_is_not_there_is_as_any_other() => Assert.Equal(["NUnit3.TestAdapter.dll"], Of("vstest", "NUnit3.TestAdapter.dll"));

    /// <summary>This process runs under xUnit.net v3: the runtime knows it, and no file of it lies in the folder.</summary>
    [Fact]
    public void A_framework_that_the_runtime_finds_elsewhere_counts_too() => Assert.Empty(Of("vstest", "xunit.runner.visualstudio.testadapter.dll"));

    IEnumerable<string> Of(string backend, params string[] files)
    {
        foreach (var file in files)
            File.WriteAllText(Path.Combine(folder.Path, file), "");

        var module = new HostedModule { AssemblyPath = Path.Combine(folder.Path, "Shop.Tests.dll"), Assembly = new(() => throw new NotSupportedException()) };
        return new FrameworkFiles(module).AdaptersOf(backend).Select(path => Path.GetFileName(path));
    }
}
