using Muster.Model;

namespace Muster.Input;

/// <summary>The option <c>-f</c>.</summary>
static class FrameworkFilter
{
    /// <summary>Keeps what has the framework.</summary>
    /// <exception cref="UsageException">Nothing has it; the message lists what there is.</exception>
    public static IReadOnlyList<ProjectDescription> Apply(IReadOnlyList<ProjectDescription> described, string? framework)
    {
        if (framework is null || described.Count == 0)
            return described;

        var kept = described.Where(description => description.TargetFramework.Equals(framework, StringComparison.OrdinalIgnoreCase)).ToList();
        return kept.Count > 0 ? kept : throw new UsageException($"No project targets {framework}. {string.Join(" ", described.GroupBy(description => description.Project).Select(Has))}");
    }

    /// <summary>Looks at a module that was named by its file: there is nothing to choose from.</summary>
    /// <exception cref="UsageException">It has another framework.</exception>
    public static void Check(TestModule module, string? framework)
    {
        if (framework is not null && ModulePath.IsProgram(module.AssemblyPath))
            throw new UsageException($"{module.AssemblyPath} is an app in one file, and nothing tells what it targets. Leave out -f.");
        if (framework is not null && !module.TargetFramework.Equals(framework, StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"{module.AssemblyPath} targets {module.TargetFramework}, not {framework}. Name the assembly that was built for {framework}, or leave out -f.");
    }

    static string Has(IGrouping<string, ProjectDescription> project) =>
        $"{Path.GetFileName(project.Key)} has {string.Join(", ", Frameworks(project).Distinct())}.";

    // A build with -f describes one framework only, but names them all.
    static IEnumerable<string> Frameworks(IGrouping<string, ProjectDescription> project) =>
        project.First().TargetFrameworks is { Count: > 0 } all ? all : project.Select(description => description.TargetFramework);
}
