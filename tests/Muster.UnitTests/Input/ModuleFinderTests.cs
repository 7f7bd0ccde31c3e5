using System.Reflection;
using Muster.Input;
using Muster.Storage;

namespace Muster.UnitTests.Input;

/// <summary>From what MSBuild said of a solution to the modules of a run: every kind of project in one.</summary>
public sealed class ModuleFinderTests : IDisposable
{
    static readonly string Deps = """{ "libraries": { "xunit.core/2.9.3": {} } }""";

    readonly TempFolder temp = new();
    readonly DotnetHost dotnet;

    public ModuleFinderTests()
    {
        dotnet = new DotnetHost(temp.Write("sdk/dotnet"), temp.At("sdk"));
        temp.Make("sdk/shared/Microsoft.NETCore.App/10.0.12");
        temp.Make("sdk/sdk/10.0.401");
    }

    [Fact]
    public async Task Projects_of_both_styles_and_all_target_frameworks_run_together_each_in_its_own_folder()
    {
        var found = await FindAsync(new ModuleRequest(), Project("Old", vstest: true), Project("New") with { RunWorkingDirectory = "data" }, Project("Two", framework: "net10.0-a"), Project("Two", framework: "net10.0-b"), Project("Lib") with { IsTestProject = false, IsPlatformApplication = false });

        Assert.Empty(found.Refused);
        Assert.Equal(
            ["Old|net10.0|Old/out/net10.0", "New|net10.0|New/data", "Two|net10.0-a|Two/out/net10.0-a", "Two|net10.0-b|Two/out/net10.0-b"],
            found.Modules.Select(module => $"{module.Name}|{module.TargetFramework}|{Relative(module.WorkingDirectory)}"));
        Assert.Equal(["Old/Old.csproj|net10.0", "New/New.csproj|net10.0", "Two/Two.csproj|net10.0-a", "Two/Two.csproj|net10.0-b"], found.Modules.Select(module => module.Key.Replace("|" + Platform.Current, "", StringComparison.Ordinal)));
        Assert.Equal([0, 1, 2, 3], found.Modules.Select(module => module.Index));
    }

    [Fact]
    public async Task One_target_framework_may_be_asked_for()
    {
        var found = await FindAsync(new ModuleRequest { Framework = "NET10.0-B" }, Project("Two", framework: "net10.0-a"), Project("Two", framework: "net10.0-b"), Project("Old"));

        Assert.Equal("net10.0-b", Assert.Single(found.Modules).TargetFramework);
    }

    [Theory]
    [InlineData("<DataCollector friendlyName=\"Code Coverage\" />", "the data collector")]
    [InlineData("<DataCollector friendlyName=\"blame\" enabled=\"true\" />", "blame")]
    public async Task A_project_whose_settings_ask_for_a_data_collector_is_refused_and_the_others_run(string collector, string words)
    {
        temp.Write("Old/own.runsettings", $"<RunSettings><DataCollectionRunSettings><DataCollectors>{collector}</DataCollectors></DataCollectionRunSettings></RunSettings>");

        var found = await FindAsync(new ModuleRequest(), Project("Old") with { RunSettings = "own.runsettings" }, Project("New"));

        Assert.Equal("New", Assert.Single(found.Modules).Name);
        Assert.Contains(words, Assert.Single(found.Refused).Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(temp.At("Old", "own.runsettings"), found.Refused[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_the_user_names_go_before_those_of_the_projects_and_inline_ones_before_both()
    {
        temp.Write("Old/own.runsettings", Settings("own"));
        temp.Write("mine.runsettings", Settings("mine"));
        var old = Project("Old") with { RunSettings = "own.runsettings" };
        const string Inline = "RunConfiguration.EnvironmentVariables.B=inline";

        Assert.Equal("own own", await VariablesAsync(new ModuleRequest(), old));
        Assert.Equal("own inline", await VariablesAsync(new ModuleRequest { InlineSettings = [Inline] }, old));
        Assert.Equal("mine mine", await VariablesAsync(new ModuleRequest { SettingsPath = "mine.runsettings" }, old));
        Assert.Equal("mine inline", await VariablesAsync(new ModuleRequest { SettingsPath = "mine.runsettings", InlineSettings = [Inline] }, old));
    }

    [Fact]
    public async Task A_test_configuration_beside_a_module_is_read_and_what_means_nothing_here_is_said()
    {
        var project = Project("New");
        temp.Write("New/out/net10.0/New.testconfig.json", """{ "environmentVariables": { "A": "beside" }, "platformOptions": { "x": 1 } }""");

        var found = await FindAsync(new ModuleRequest(), project);

        Assert.Equal("beside", Assert.Single(found.Modules).Variables["A"]);
        Assert.Contains("New.testconfig.json: platformOptions is heeded only where", Assert.Single(found.Notices), StringComparison.Ordinal);
    }

    public void Dispose() => temp.Dispose();

    string Relative(string path) => Path.GetRelativePath(temp.Path, path).Replace('\\', '/');

    static string Settings(string value) => $"<RunSettings><RunConfiguration><EnvironmentVariables><A>{value}</A><B>{value}</B></EnvironmentVariables></RunConfiguration></RunSettings>";

    async Task<string> VariablesAsync(ModuleRequest request, ProjectDescription project) =>
        Assert.Single((await FindAsync(request, project)).Modules).Variables is var variables ? $"{variables["A"]} {variables["B"]}" : "";

    // MSBuild has been asked before: what it said is kept.
    async Task<FoundModules> FindAsync(ModuleRequest request, params ProjectDescription[] projects)
    {
        var paths = projects.Select(project => project.Project).Distinct().ToList();
        var solution = temp.Write("All.slnx", $"<Solution>{string.Concat(paths.Select(path => $"<Project Path=\"{Relative(path)}\" />"))}</Solution>");
        request = request with { Paths = [solution], CurrentDirectory = temp.Path, NoBuild = true };
        var input = new TestInput(InputKind.Solution, solution);
        var later = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1);
        new EvaluationCache(new MusterFolder(temp.Path)).Save(EvaluationCache.KeyOf(input, request, dotnet), later, EvaluationInputs.Stamps(input, paths, [], dotnet), projects);
        return await new ModuleFinder(request, temp.Path, dotnet).FindAsync(TestContext.Current.CancellationToken);
    }

    ProjectDescription Project(string name, bool vstest = false, string framework = "net10.0")
    {
        var output = $"{name}/out/{framework}/{name}";
        temp.Write(output + ".runtimeconfig.json", """{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""");
        temp.Write(output + ".deps.json", Deps);
        File.Copy(Assembly.GetExecutingAssembly().Location, temp.At($"{output}.dll".Split('/')), overwrite: true);
        return new ProjectDescription
        {
            Project = temp.Write($"{name}/{name}.csproj", "<Project/>"),
            ProjectDirectory = temp.At(name),
            TargetPath = $"out/{framework}/{name}.dll",
            TargetFramework = framework,
            TargetFrameworks = [],
            IsTestProject = vstest,
            UsesTestSdk = vstest,
            IsPlatformApplication = !vstest,
        };
    }
}
