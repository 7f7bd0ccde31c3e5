using Muster.Model;
using Muster.Storage;

namespace Muster.Input;

/// <summary>Turns what the user named into modules: builds, asks MSBuild, looks at the output.</summary>
/// <example><code>var finder = new ModuleFinder(request, RootFolder.Find(request.CurrentDirectory), DotnetHost.Find());
/// var found = await finder.FindAsync(cancel);</code></example>
public sealed class ModuleFinder
{
    readonly ModuleRequest request;
    readonly DotnetHost dotnet;
    readonly ProjectDescriber describer;
    readonly EvaluationCache cache;
    readonly ModuleCollector collector;

    /// <param name="request">What to test.</param>
    /// <param name="root">What keys of modules are relative to, and where <c>.muster/</c> lies.</param>
    /// <param name="dotnet">What builds and runs.</param>
    public ModuleFinder(ModuleRequest request, string root, DotnetHost dotnet)
        : this(request, new MusterFolder(root), dotnet) { }

    internal ModuleFinder(ModuleRequest request, MusterFolder folder, DotnetHost dotnet)
    {
        this.request = request;
        this.dotnet = dotnet;
        describer = new ProjectDescriber(request, dotnet);
        cache = new EvaluationCache(folder);
        var inspector = new ModuleInspector(new InstalledRuntimes(dotnet, Environment.GetEnvironmentVariable("DOTNET_ROLL_FORWARD")));
        collector = new ModuleCollector(folder.Root, inspector, new ModuleSettings(request));
    }

    /// <summary>Called with the path of what is about to be built, which may take minutes.</summary>
    public Action<string>? Building { get; init; }

    /// <summary>The build configuration that was asked for; null for what <c>dotnet build</c> takes by itself.</summary>
    public string? Configuration => request.Configuration;

    /// <summary>Looks whether what the user named is there; it is not built, and not looked into.</summary>
    /// <exception cref="UsageException">A path is wrong.</exception>
    public void CheckPaths() => _ = request.Paths.Select(new InputResolver(request.CurrentDirectory).Resolve).ToList();

    /// <summary>Finds every module of the request. Call it once.</summary>
    /// <exception cref="UsageException">A path or an option is wrong.</exception>
    /// <exception cref="RunException">A project does not build, or there is no test project.</exception>
    public async Task<FoundModules> FindAsync(CancellationToken cancel)
    {
        var resolver = new InputResolver(request.CurrentDirectory);
        var inputs = request.Paths.DefaultIfEmpty(".").Select(resolver.Resolve).Distinct().ToList();
        var looked = new List<string>();
        foreach (var input in inputs)
            looked.AddRange(input.Kind == InputKind.Assembly ? AddAssembly(input) : await AddProjectsAsync(input, cancel));

        var found = new NamedAssemblies(request, inputs).Checked(collector.Found());
        return found.Modules.Count + found.Refused.Count > 0 ? found : throw NoTests(looked);
    }

    List<string> AddAssembly(TestInput input)
    {
        collector.Add(new ModuleCandidate { AssemblyPath = input.Path });
        return [input.Path];
    }

    async Task<IReadOnlyList<string>> AddProjectsAsync(TestInput input, CancellationToken cancel)
    {
        var projects = input.Kind == InputKind.Solution ? SolutionFile.Projects(input.Path) : [input.Path];
        var described = await DescribeAsync(input, projects, cancel);

        // Only what the user named: a build also describes the projects that it references.
        var tests = projects.SelectMany(project => described
            .Where(description => ProjectPath.Same(description.Project, project))
            .OrderBy(description => Place(description))).Where(description => description.IsTest).ToList();
        foreach (var test in FrameworkFilter.Apply(tests, request.Framework))
            collector.Add(ModuleCandidate.Of(test, inSolution: input.Kind == InputKind.Solution));

        return projects;
    }

    async Task<IReadOnlyList<ProjectDescription>> DescribeAsync(TestInput input, IReadOnlyList<string> projects, CancellationToken cancel)
    {
        if (!request.NoBuild)
        {
            Building?.Invoke(input.Path);
            return await describer.BuildAsync(input, projects, cancel);
        }

        var key = EvaluationCache.KeyOf(input, request, dotnet);
        if (cache.Read(key) is { } kept)
            return kept;

        var started = TimeProvider.System.GetUtcNow().UtcDateTime;
        var evaluation = await describer.DescribeAsync(input, projects, cancel);
        if (evaluation.Imports.Count > 0)
            cache.Save(key, started, EvaluationInputs.Stamps(input, projects, evaluation.Imports, dotnet), evaluation.Descriptions);

        return evaluation.Descriptions;
    }

    RunException NoTests(List<string> looked)
    {
        var hint = request.NoBuild ? " A project that was never restored does not say that it is one: try without --no-build." : "";
        var shown = looked.Take(20).Select(path => Path.GetRelativePath(request.CurrentDirectory, path)).ToList();
        var more = looked.Count > shown.Count ? $", and {looked.Count - shown.Count} more" : "";
        return new RunException(ExitCode.NoTests, $"No test project was found. Looked at: {string.Join(", ", shown)}{more}. A test project sets IsTestProject or IsTestingPlatformApplication, as the packages of test frameworks do.{hint}");
    }

    static int Place(ProjectDescription description)
    {
        var frameworks = description.TargetFrameworks;
        for (var i = 0; i < frameworks.Count; i++)
        {
            if (frameworks[i] == description.TargetFramework)
                return i;
        }

        return frameworks.Count;
    }
}
