namespace Muster.Cli.Configuring;

/// <summary>What a profile takes back of the file, and where it says so.</summary>
/// <param name="Key">A key, or one with a name under it: <c>hooks.runStart</c>, <c>environment.HOME</c>.</param>
/// <param name="Origin">Where it was said.</param>
sealed record ConfiguredNull(string Key, Origin Origin);
