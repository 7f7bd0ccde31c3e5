using Muster.Model;

namespace Muster.Input;

/// <summary>What is said of modules that cannot be run.</summary>
public static class Refusals
{
    const int MostNamed = 10;

    static readonly string[] UsualConfigurations = ["Debug", "Release"];

    /// <summary>One sentence for each module, and a single one for all that are merely not built.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="configuration">The build configuration that was asked for; null for the usual one.</param>
    public static IReadOnlyList<RunProblem> Problems(FoundModules found, string? configuration)
    {
        var unbuilt = found.Refused.Where(module => module.IsUnbuilt).ToList();
        var others = found.Refused.Except(unbuilt).Select(module => new RunProblem(ProblemKind.Discovery, NameIn(found, module), module.Reason));
        return unbuilt.Count switch
        {
            0 => [.. others],
            1 => [new RunProblem(ProblemKind.Discovery, NameIn(found, unbuilt[0]), $"it is not built: {Unbuilt(unbuilt, configuration)}"), .. others],
            _ => [new RunProblem(ProblemKind.Discovery, null, $"{unbuilt.Count} modules are not built: {Names(found, unbuilt)}. {Unbuilt(unbuilt, configuration)}"), .. others],
        };
    }

    // Where a project has several target frameworks, its name alone does not say which of them is meant.
    static string NameIn(FoundModules found, RefusedModule module)
    {
        var builds = found.Modules.Count(m => m.Name == module.Name) + found.Refused.Count(m => m.Name == module.Name);
        return builds > 1 && module.TargetFramework.Length > 0 ? $"{module.Name} ({module.TargetFramework})" : module.Name;
    }

    static string Names(FoundModules found, List<RefusedModule> modules)
    {
        var named = string.Join(", ", modules.Take(MostNamed).Select(module => NameIn(found, module)));
        return modules.Count > MostNamed ? $"{named} and {modules.Count - MostNamed} more" : named;
    }

    static string Unbuilt(List<RefusedModule> modules, string? configuration)
    {
        var missing = $"{modules[0].AssemblyPath} does not exist{(modules.Count > 1 ? ", nor do the others" : "")}.";
        var wanted = configuration ?? UsualConfigurations[0];
        var there = UsualConfigurations.FirstOrDefault(other => modules.TrueForAll(module => IsBuilt(module, wanted, other)));
        return there is null
            ? $"{missing} Run without --no-build."
            : $"{missing} {there} is built: give -c {there}, or run without --no-build.";
    }

    // bin/Debug/net10.0, or debug_net10.0 where all output is below one folder.
    static bool IsBuilt(RefusedModule module, string wanted, string other)
    {
        var parts = module.AssemblyPath.Split(Path.DirectorySeparatorChar);
        var place = Array.FindLastIndex(parts, part => part.Equals(wanted, StringComparison.OrdinalIgnoreCase) || part.StartsWith(wanted + "_", StringComparison.OrdinalIgnoreCase));
        if (place < 0 || wanted.Equals(other, StringComparison.OrdinalIgnoreCase))
            return false;

        var name = char.IsLower(parts[place][0]) ? other.ToLowerInvariant() : other;
        parts[place] = name + parts[place][wanted.Length..];
        return File.Exists(string.Join(Path.DirectorySeparatorChar, parts));
    }
}
