using Muster.Input;
using Muster.Model;

namespace Muster.UnitTests.Input;

/// <summary>Two small projects, built by the real SDK: once for all that is asked of them.</summary>
[Trait("Category", "Build")]
public sealed class RealProjectTests : IDisposable
{
    const string OldSolution = """

        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Lib", "src\Lib\Lib.csproj", "{6E1B6A0B-3A7B-4B0F-9B0A-0D3D2B1A1C01}"
        EndProject
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "My.Tests", "tests\My Tests\My.Tests.csproj", "{6E1B6A0B-3A7B-4B0F-9B0A-0D3D2B1A1C02}"
        EndProject
        Global
        	GlobalSection(SolutionConfigurationPlatforms) = preSolution
        		Debug|Any CPU = Debug|Any CPU
        	EndGlobalSection
        	GlobalSection(ProjectConfigurationPlatforms) = postSolution
        		{6E1B6A0B-3A7B-4B0F-9B0A-0D3D2B1A1C01}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{6E1B6A0B-3A7B-4B0F-9B0A-0D3D2B1A1C01}.Debug|Any CPU.Build.0 = Debug|Any CPU
        		{6E1B6A0B-3A7B-4B0F-9B0A-0D3D2B1A1C02}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{6E1B6A0B-3A7B-4B0F-9B0A-0D3D2B1A1C02}.Debug|Any CPU.Build.0 = Debug|Any CPU
        	EndGlobalSection
        EndGlobal
        """;

    readonly TempFolder temp = new();
    readonly string solution;
    readonly string tests;
    readonly DotnetHost dotnet = DotnetHost.Find();

    // Counted by a script in front of the real one.
    int Starts => File.Exists(temp.At("starts.txt")) ? File.ReadAllLines(temp.At("starts.txt")).Length : 0;

    public RealProjectTests()
    {
        if (!OperatingSystem.IsWindows())
            dotnet = dotnet with { Executable = CountingScript() };

        temp.Write("Directory.Build.props", """
            <Project><PropertyGroup>
              <NuGetAudit>false</NuGetAudit>
              <CustomAfterDirectoryBuildTargets>$(CustomAfterDirectoryBuildTargets);$(MSBuildThisFileDirectory)own.targets</CustomAfterDirectoryBuildTargets>
            </PropertyGroup></Project>
            """);
        temp.Write("own.targets", """<Project><Target Name="Own" AfterTargets="Build"><Touch Files="$(MSBuildProjectDirectory)/own.$(TargetFramework).txt" AlwaysCreate="true" /></Target></Project>""");
        temp.Write("src/Lib/Lib.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net8.0;net10.0</TargetFrameworks>
              <CustomAfterDirectoryBuildTargets>$(MSBuildProjectDirectory)/../../own.targets</CustomAfterDirectoryBuildTargets></PropertyGroup></Project>
            """);
        temp.Write("src/Lib/One.cs", "public class One { }");
        tests = temp.Write("tests/My Tests/My.Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="../../eng/more.props" />
              <PropertyGroup><TargetFrameworks>net8.0;net10.0</TargetFrameworks><RollForward>Major</RollForward><OutputType>Exe</OutputType><RunWorkingDirectory>../da ta</RunWorkingDirectory><RunSettingsFilePath>../a;b.runsettings</RunSettingsFilePath><NoWarn>$(NoWarn);NU1603;NU1608</NoWarn></PropertyGroup>
              <ItemGroup><PackageReference Include="xunit.v3" Version="3.2.2" /><ProjectReference Include="../../src/Lib/Lib.csproj" /></ItemGroup>
            </Project>
            """);
        temp.Write("tests/My Tests/Facts.cs", "public class Facts { [Xunit.Fact] public void Holds() { } }");
        temp.Write("tests/a;b.runsettings", "<RunSettings/>");
        temp.Write("eng/more.props", "<Project/>");
        solution = temp.Write("All.slnx", """<Solution><Project Path="src/Lib/Lib.csproj" /><Project Path="tests/My Tests/My.Tests.csproj" /></Solution>""");
    }

    [Fact(Timeout = 900_000)]
    public async Task A_solution_is_built_described_and_served_from_the_cache()
    {
        var all = (await Find(solution, noBuild: false)).Modules;
        Assert.Equal(["net10.0", "net8.0"], all.Select(module => module.TargetFramework).Order(StringComparer.Ordinal));
        Assert.Equal(["My.Tests", "My.Tests"], all.Select(module => module.Name));
        var built = all.Single(module => module.TargetFramework == "net10.0");
        Assert.Equal($"tests/My Tests/My.Tests.csproj|net10.0|{built.Platform}", built.Key);
        Assert.Equal(tests, built.ProjectPath);
        Assert.Equal("<RunSettings/>", built.Settings);
        Assert.Equal(temp.At("tests", "da ta"), built.WorkingDirectory);
        Assert.All(all, module => Assert.True(File.Exists(module.AssemblyPath)));
        Assert.True(File.Exists(temp.At("tests", "My Tests", "own.net10.0.txt")), "The project's own addition to the hook was lost.");
        Assert.True(File.Exists(temp.At("src", "Lib", "own.net8.0.txt")), "The project's own value of the hook was lost.");

        Assert.Equal(Named(all), Named((await Find(solution)).Modules));
        var kept = Assert.Single(Directory.GetFiles(temp.At(".muster", "projects")));
        Assert.DoesNotContain("muster.targets", File.ReadAllText(kept), StringComparison.Ordinal);
        Assert.Contains(temp.At("eng", "more.props"), File.ReadAllText(kept), StringComparison.Ordinal);

        var starts = Starts;
        Assert.Equal(Named(all), Named((await Find(solution)).Modules));
        Assert.Equal(built with { Index = 0 }, Assert.Single((await Find(solution, framework: "net10.0")).Modules));
        Assert.Equal(starts, Starts);
        Assert.Equal(Named(all), Named((await Find(temp.Write("Old.sln", OldSolution))).Modules));
        Assert.Equal(built with { Index = 0, ProjectPath = null, WorkingDirectory = built.OutputDirectory, Settings = null, OwnSettings = null, Key = "" }, Assert.Single((await Find(built.AssemblyPath)).Modules) with { Key = "" });
        await OptionsAreChecked(built);
    }

    [Fact(Timeout = 900_000)]
    public async Task What_does_not_compile_is_shown_with_its_errors_before_the_advice()
    {
        temp.Write("src/Lib/Two.cs", "public class Two { broken }");

        var error = await Assert.ThrowsAsync<RunException>(() => Find(temp.At("src", "Lib"), noBuild: false));

        Assert.Equal(ExitCode.BuildFailed, error.ExitCode);
        Assert.Contains("error CS", error.Message.Split('\n')[^2], StringComparison.Ordinal);
    }

    async Task OptionsAreChecked(TestModule built)
    {
        var framework = await Assert.ThrowsAsync<UsageException>(() => Find(tests, framework: "net9.0"));
        Assert.Contains("My.Tests.csproj has net8.0, net10.0", framework.Message, StringComparison.Ordinal);

        var wrongBuild = await Assert.ThrowsAsync<UsageException>(() => Find(tests, noBuild: false, framework: "net9.0"));
        Assert.Contains("My.Tests.csproj has net8.0, net10.0", wrongBuild.Message, StringComparison.Ordinal);

        var none = await Assert.ThrowsAsync<RunException>(() => Find(temp.At("src", "Lib")));
        Assert.Equal(ExitCode.NoTests, none.ExitCode);
        Assert.Contains("Lib.csproj", none.Message, StringComparison.Ordinal);

        temp.Write("mine.runsettings", "<RunSettings><!-- mine --></RunSettings>");
        Assert.Contains("mine", (await Find(solution, settings: "mine.runsettings")).Modules[0].Settings, StringComparison.Ordinal);

        File.Delete(built.AssemblyPath);
        Assert.Contains("not built", Assert.Single((await Find(solution)).Refused).Reason, StringComparison.Ordinal);
    }

    // The order is that of the builds, which run beside each other.
    static IEnumerable<TestModule> Named(IEnumerable<TestModule> modules) => modules.OrderBy(module => module.Key, StringComparer.Ordinal).Select(module => module with { Index = 0 });

    Task<FoundModules> Find(string path, bool noBuild = true, string? framework = null, string? settings = null)
    {
        var request = new ModuleRequest { Paths = [path], CurrentDirectory = temp.Path, NoBuild = noBuild, Framework = framework, BuildArguments = ["-p:MusterTest=a%3Bb"], SettingsPath = settings };
        return new ModuleFinder(request, temp.Path, dotnet).FindAsync(TestContext.Current.CancellationToken);
    }

    string CountingScript()
    {
        var script = temp.Write("bin/dotnet", $"#!/bin/sh\necho \"$1\" >> '{temp.At("starts.txt")}'\nexec '{dotnet.Executable}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        return script;
    }

    public void Dispose() => temp.Dispose();
}
