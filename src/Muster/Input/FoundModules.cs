using Muster.Model;

namespace Muster.Input;

/// <summary>What a <see cref="ModuleRequest"/> led to.</summary>
/// <param name="Modules">What can be run, in the order of the input.</param>
/// <param name="Refused">What was asked for and cannot be run; the command ends with <see cref="ExitCode.DiscoveryFailed"/>.</param>
/// <param name="Notices">Sentences for the user that change no outcome.</param>
public sealed record FoundModules(IReadOnlyList<TestModule> Modules, IReadOnlyList<RefusedModule> Refused, IReadOnlyList<string> Notices);

/// <summary>A module that cannot be run.</summary>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="TargetFramework">For example <c>net48</c>; empty if unknown.</param>
/// <param name="AssemblyPath">Full path of the assembly, whether it exists or not.</param>
/// <param name="Reason">What is wrong and what to do, as a sentence.</param>
public sealed record RefusedModule(string Name, string TargetFramework, string AssemblyPath, string Reason)
{
    /// <summary>Nothing else is wrong with it than that it was never built.</summary>
    public bool IsUnbuilt { get; init; }
}
