using Muster.Model;

namespace Muster.Input;

/// <summary>Asks MSBuild about a project or about all projects of a solution, with a build or without.</summary>
sealed class ProjectDescriber(ModuleRequest request, DotnetHost dotnet)
{
    /// <summary>Builds and describes.</summary>
    /// <exception cref="RunException">It did not build.</exception>
    public async Task<IReadOnlyList<ProjectDescription>> BuildAsync(TestInput input, IReadOnlyList<string> projects, CancellationToken cancel)
    {
        using var folder = new DescribeFolder();
        var output = await Command(input).RunAsync(BuildArguments(input), folder.Variables(), cancel);
        if (output.ExitCode != 0)
            throw await BuildFailedAsync(input, projects, output, cancel);

        var described = folder.Descriptions();
        return IsComplete(described, projects) ? described : Union(described, (await DescribeAsync(input, projects, cancel)).Descriptions);
    }

    /// <summary>Describes what would be built; builds nothing, not even what is out of date.</summary>
    /// <exception cref="RunException">A project could not be evaluated.</exception>
    public async Task<Evaluation> DescribeAsync(TestInput input, IReadOnlyList<string> projects, CancellationToken cancel)
    {
        var first = await EvaluateAsync(input, force: false, cancel);
        if (IsComplete(first.Descriptions, projects))
            return first;

        var second = await EvaluateAsync(input, force: true, cancel);
        var descriptions = Union(first.Descriptions, second.Descriptions);
        if (descriptions.Count == 0 && second.Output.ExitCode != 0)
            throw new RunException(ExitCode.BuildFailed, $"{input.Path} could not be evaluated:\n{second.Output.Explain()}");

        return second with { Descriptions = descriptions, Imports = [.. first.Imports, .. second.Imports] };
    }

    async Task<Evaluation> EvaluateAsync(TestInput input, bool force, CancellationToken cancel)
    {
        using var folder = new DescribeFolder();
        var variables = folder.Variables();
        variables["MSBUILDLOGIMPORTS"] = "1";
        variables["DOTNET_CLI_UI_LANGUAGE"] = "en";

        List<string> arguments =
        [
            "build", input.Path, "-c", request.Configuration, "-t:MusterDescribe", "-nologo", "-v:quiet",
            "-fl", "-flp:verbosity=detailed;logfile=" + folder.Log,
            .. force ? folder.ForcingArguments() : [],
            .. request.BuildArguments,
        ];
        if (!request.BuildArguments.Contains("--no-restore"))
            arguments.Add("--no-restore");

        var output = await Command(input).RunAsync(arguments, variables, cancel);
        return new Evaluation(folder.Descriptions(), [.. ImportLog.Read(folder.Log).Where(path => path != folder.Targets)], output);
    }

    IEnumerable<string> BuildArguments(TestInput input)
    {
        // In a solution the option would be forced upon libraries that do not have that framework.
        string[] framework = input.Kind == InputKind.Project && request.Framework is { } name ? ["-f", name] : [];
        return ["build", input.Path, "-c", request.Configuration, .. framework, "-nologo", "-v:minimal", "-clp:NoSummary", .. request.BuildArguments];
    }

    async Task<RunException> BuildFailedAsync(TestInput input, IReadOnlyList<string> projects, CommandOutput output, CancellationToken cancel)
    {
        // A framework that the project lacks fails in ways that do not say so.
        if (request.Framework is { } framework && input.Kind == InputKind.Project)
            FrameworkFilter.Apply((await DescribeAsync(input, projects, cancel)).Descriptions, framework);

        return new RunException(ExitCode.BuildFailed, $"{input.Path} did not build (dotnet build ended with {output.ExitCode}):\n{output.Explain()}\nCorrect that, or run what was built before with --no-build.");
    }

    // global.json is looked for from the working folder, and the nearest one to the project is meant.
    DotnetCommand Command(TestInput input) => new(dotnet, Path.GetDirectoryName(input.Path)!);

    static bool IsComplete(IReadOnlyList<ProjectDescription> described, IReadOnlyList<string> projects) =>
        projects.Where(ProjectPath.IsDotnet).All(project => described.Any(description => ProjectPath.Same(description.Project, project)));

    static List<ProjectDescription> Union(IReadOnlyList<ProjectDescription> first, IReadOnlyList<ProjectDescription> second) =>
        [.. first.Concat(second).DistinctBy(description => (description.Project, description.TargetFramework))];
}
