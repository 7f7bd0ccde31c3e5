using Muster.Settings;

namespace Muster.Cli.Configuring;

/// <summary>A rule, and who says so.</summary>
sealed record ConfiguredRule(ModuleRule Rule, Origin Origin);
