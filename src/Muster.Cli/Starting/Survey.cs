using Muster.Input;
using Muster.Model;
using Muster.Storage;

namespace Muster.Cli.Starting;

/// <summary>What there is to test.</summary>
sealed record Survey
{
    /// <summary>Where the configuration belongs.</summary>
    public required string Root { get; init; }

    /// <summary>The solution or project that was looked at, relative to the root; null if there is none.</summary>
    public string? Input { get; init; }

    /// <summary>Whether a run at the root needs to be told of it.</summary>
    public bool MustBeNamed { get; init; }

    public IReadOnlyList<FoundProject> Projects { get; init; } = [];

    /// <summary>Why there may be more; null if there is no reason.</summary>
    public string? Gap { get; init; }

    /// <summary>The folder that the configuration belongs into.</summary>
    /// <exception cref="UsageException">The path is empty.</exception>
    public static string RootOf(string? path, string current) => path is null || path.Trim().Length > 0
        ? RootFolder.Find(path is null ? current : Path.GetFullPath(path, current))
        : throw new UsageException("The path is empty. Name a project, a solution or a folder, or nothing.");

    /// <param name="path">What the user named; null for nothing.</param>
    /// <param name="current">The current folder.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="UsageException">The path means nothing, or several things.</exception>
    public static async Task<Survey> OfAsync(string? path, string current, CancellationToken cancel)
    {
        var root = RootOf(path, current);
        if (path is null && !HasInput(root))
            return new Survey { Root = root, Gap = $"{root} holds no solution and no project: say in \"paths\" what is tested, or name it: muster init PATH" };

        var input = new InputResolver(current).Resolve(path ?? root);
        var survey = new Survey { Root = root, Input = Relative(root, input.Path), MustBeNamed = !IsFoundAlone(root, input) };
        if (input.Kind == InputKind.Assembly)
            return survey with { Projects = [new FoundProject(ModulePath.NameOf(input.Path), Relative(root, input.Path))] };

        try
        {
            var projects = await ProjectsAsync(root, input, cancel);
            return survey with { Projects = projects, Gap = projects.Count > 0 ? null : Unrestored(survey.Input) };
        }
        catch (RunException e)
        {
            return survey with { Gap = e.Message.Split('\n')[0] };
        }
    }

    static string Unrestored(string input) => $"{input} has no test project, or none that was ever restored: such a one does not say that it is one. Restore it, then: muster init --force";

    static async Task<IReadOnlyList<FoundProject>> ProjectsAsync(string root, TestInput input, CancellationToken cancel)
    {
        var projects = input.Kind == InputKind.Solution ? SolutionFile.Projects(input.Path) : [input.Path];
        var described = (await new ProjectDescriber(new ModuleRequest(), DotnetHost.Find()).DescribeAsync(input, projects, cancel)).Descriptions;
        return [.. described.Where(description => description.IsTest).GroupBy(description => description.Project).Select(group => Found(root, [.. group])).OrderBy(found => found.Words, StringComparer.Ordinal)];
    }

    static FoundProject Found(string root, IReadOnlyList<ProjectDescription> builds)
    {
        var first = builds[0];
        var framework = builds.Select(build => FrameworkNames.Of(Path.ChangeExtension(build.AssemblyPath, ".deps.json"))).FirstOrDefault(name => name is not null);
        List<string> words =
        [
            framework ?? "not built yet",
            .. first.IsPlatformStyle ? ["an app of Microsoft.Testing.Platform"] : Array.Empty<string>(),
            .. first.RunSettings.Length > 0 ? [$"run settings {Relative(root, Path.GetFullPath(first.RunSettings, first.ProjectDirectory))}"] : Array.Empty<string>(),
        ];
        return new FoundProject(
            Path.GetFileNameWithoutExtension(first.TargetPath),
            $"{Relative(root, first.Project)} ({string.Join(", ", builds.Select(build => build.TargetFramework).Distinct())}): {string.Join(", ", words)}");
    }

    static bool HasInput(string folder) =>
        Directory.EnumerateFiles(folder).Any(file => Path.GetExtension(file).ToUpperInvariant() is ".SLN" or ".SLNX" or ".CSPROJ" or ".FSPROJ" or ".VBPROJ");

    static bool IsFoundAlone(string root, TestInput input)
    {
        try
        {
            return new InputResolver(root).Resolve(root) == input;
        }
        catch (UsageException)
        {
            return false;
        }
    }

    // With slashes, which work everywhere: the file is shared.
    static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
