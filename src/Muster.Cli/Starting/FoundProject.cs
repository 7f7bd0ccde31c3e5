namespace Muster.Cli.Starting;

/// <summary>A test project, as far as it matters for the configuration.</summary>
/// <param name="Module">The name of its assembly, as rules name it.</param>
/// <param name="Words">Where it is and what it uses, for people.</param>
sealed record FoundProject(string Module, string Words);
