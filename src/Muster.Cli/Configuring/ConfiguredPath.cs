namespace Muster.Cli.Configuring;

/// <summary>A path to test where the user names none, and who says so.</summary>
sealed record ConfiguredPath(string Path, Origin Origin);
