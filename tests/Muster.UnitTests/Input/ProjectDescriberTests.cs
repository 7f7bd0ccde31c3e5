using Muster.Input;

namespace Muster.UnitTests.Input;

[Trait("Category", "Build")]
public sealed class ProjectDescriberTests : IDisposable
{
    readonly TempFolder temp = new();
    readonly string project;

    public ProjectDescriberTests() =>
        project = temp.Write("Lib/Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");

    [Fact(Timeout = 480_000)]
    public async Task A_project_may_choose_its_default_configuration()
    {
        temp.Write("Directory.Build.props", """<Project><PropertyGroup><Configuration Condition="'$(Configuration)' == ''">Release</Configuration></PropertyGroup></Project>""");

        Assert.Equal(temp.At("Lib", "bin", "Release", "net10.0", "Lib.dll"), await AssemblyPath(configuration: null));
        Assert.Equal(temp.At("Lib", "bin", "Debug", "net10.0", "Lib.dll"), await AssemblyPath("Debug"));
    }

    [Fact(Timeout = 480_000)]
    public async Task A_project_file_that_cannot_be_read_is_told_of_in_one_sentence()
    {
        temp.Write("Directory.Build.props", "<Project><PropertyGroup></Project>");

        var error = await Assert.ThrowsAsync<RunException>(() => AssemblyPath(configuration: null));

        var lines = error.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal($"{project} could not be evaluated:", lines[0]);
        Assert.Contains("error MSB4024", lines[1], StringComparison.Ordinal);
    }

    async Task<string> AssemblyPath(string? configuration)
    {
        var describer = new ProjectDescriber(new ModuleRequest { Configuration = configuration, NoBuild = true }, DotnetHost.Find());
        var evaluation = await describer.DescribeAsync(new TestInput(InputKind.Project, project), [project], TestContext.Current.CancellationToken);
        return Assert.Single(evaluation.Descriptions).AssemblyPath;
    }

    public void Dispose() => temp.Dispose();
}
