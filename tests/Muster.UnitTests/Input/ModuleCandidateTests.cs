using Muster.Input;

namespace Muster.UnitTests.Input;

public sealed class ModuleCandidateTests
{
    static readonly ProjectDescription App = new()
    {
        Project = "/shop/tests/T.csproj",
        ProjectDirectory = "/shop/tests",
        TargetPath = "bin/T.dll",
        TargetFramework = "net10.0",
        TargetFrameworks = [],
        IsPlatformApplication = true,
        RunWorkingDirectory = "data/../run",
    };

    [Fact]
    public void An_app_runs_where_its_project_says() =>
        Assert.Equal(Path.GetFullPath("/shop/tests/run"), ModuleCandidate.Of(App, inSolution: false).WorkingDirectory);

    [Fact]
    public void What_runs_under_VSTest_runs_in_its_output_folder_whatever_the_project_says() =>
        Assert.Null(ModuleCandidate.Of(App with { UsesTestSdk = true }, inSolution: false).WorkingDirectory);
}
