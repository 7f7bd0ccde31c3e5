using Muster.Input;

namespace Muster.UnitTests.Input;

[Trait("Category", "Build")]
public sealed class ProjectDescriberTests : IDisposable
{
    readonly TempFolder temp = new();
    readonly string project;

    public ProjectDescriberTests() =>
        project = temp.Write("Lib/Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");

    [Fact(Timeout = 600_000)]
    public async Task A_project_may_choose_its_default_configuration()
    {
        temp.Write("Directory.Build.props", """<Project><PropertyGroup><Configuration Condition="'$(Configuration)' == ''">Release</Configuration></PropertyGroup></Project>""");

        Assert.Equal(temp.At("Lib", "bin", "Release", "net10.0", "Lib.dll"), await AssemblyPath(configuration: null));
        Assert.Equal(temp.At("Lib", "bin", "Debug", "net10.0", "Lib.dll"), await AssemblyPath("Debug"));
    }

    [Theory(Timeout = 600_000)]
    [InlineData("bin/Debug/net10.0/linux-arm64/Lib.dll", "--runtime", "linux-arm64")]
    [InlineData("bin/Debug/net10.0/linux-arm64/Lib.dll", "--os", "linux", "--arch", "arm64")]
    [InlineData("out/Mine.dll", "--output", "out/", "-p:AssemblyName=Mine")]
    [InlineData("all/bin/Lib/debug/Lib.dll", "--artifacts-path", "all")]
    public async Task What_goes_on_to_the_build_decides_where_its_output_is_looked_for(string expected, params string[] arguments) =>
        Assert.Equal(temp.At("Lib", expected), await AssemblyPath(configuration: null, arguments));

    [Fact(Timeout = 600_000)]
    public async Task A_project_file_that_cannot_be_read_is_told_of_in_one_sentence()
    {
        temp.Write("Directory.Build.props", "<Project><PropertyGroup></Project>");

        var error = await Assert.ThrowsAsync<RunException>(() => AssemblyPath(configuration: null));

        var lines = error.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal($"{project} could not be evaluated:", lines[0]);
        Assert.Contains("error MSB4024", lines[1], StringComparison.Ordinal);
    }

    async Task<string> AssemblyPath(string? configuration, params string[] arguments)
    {
        var describer = new ProjectDescriber(new ModuleRequest { Configuration = configuration, NoBuild = true, BuildArguments = arguments }, DotnetHost.Find());
        var evaluation = await describer.DescribeAsync(new TestInput(InputKind.Project, project), [project], TestContext.Current.CancellationToken);
        return Assert.Single(evaluation.Descriptions).AssemblyPath;
    }

    public void Dispose() => temp.Dispose();
}
