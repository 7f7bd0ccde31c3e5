namespace Muster.Input;

/// <summary>What an evaluation without a build gave.</summary>
/// <param name="Descriptions">One for each project and target framework.</param>
/// <param name="Imports">Files that were imported or would have been, had they existed; empty if that is not known.</param>
/// <param name="Output">What the command printed.</param>
sealed record Evaluation(IReadOnlyList<ProjectDescription> Descriptions, IReadOnlyList<string> Imports, CommandOutput Output);
