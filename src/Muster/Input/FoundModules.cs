using Muster.Model;

namespace Muster.Input;

/// <summary>What a <see cref="ModuleRequest"/> led to.</summary>
/// <param name="Modules">What can be run, in the order of the input.</param>
/// <param name="Refused">What was asked for and cannot be run; the command ends with <see cref="ExitCode.DiscoveryFailed"/>.</param>
/// <param name="Notices">Sentences for the user that change no outcome.</param>
public sealed record FoundModules(IReadOnlyList<TestModule> Modules, IReadOnlyList<RunProblem> Refused, IReadOnlyList<string> Notices);
