namespace Muster.Input;

/// <summary>Built assemblies that the user named: they are taken as they are, and options that say how to build are held against them.</summary>
sealed class NamedAssemblies(ModuleRequest request, IReadOnlyCollection<TestInput> inputs)
{
    readonly HashSet<string> named = [.. inputs.Where(input => input.Kind == InputKind.Assembly).Select(input => input.Path)];

    /// <summary>What was found, with a notice about what the user asked for in vain.</summary>
    /// <exception cref="UsageException">An assembly is another one than the options ask for.</exception>
    public FoundModules Checked(FoundModules found)
    {
        foreach (var module in found.Modules.Where(module => named.Contains(module.AssemblyPath)))
        {
            FrameworkFilter.Check(module, request.Framework);
            CheckConfiguration(module.AssemblyPath);
        }

        return named.Count == inputs.Count && request.TypedBuildArguments.Count > 0
            ? found with { Notices = [.. found.Notices, $"Built assemblies are taken as they are: {string.Join(" ", request.TypedBuildArguments)} changes nothing. Name the project to have it built."] }
            : found;
    }

    void CheckConfiguration(string path)
    {
        if (request.TypedConfiguration is { } asked && AssemblyFile.ConfigurationOf(path) is { } built && !built.Equals(asked, StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"{path} was built in {built}, not {asked}. Name the assembly that was built in {asked}, or leave out -c.");
    }
}
