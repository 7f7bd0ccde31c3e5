using Muster.Settings;

namespace Muster.Cli.Configuring;

/// <summary>A rule, and who says so.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Key">The key of the file that holds it: <c>rules</c>, or what is short for one.</param>
/// <param name="Origin">Where it was said.</param>
sealed record ConfiguredRule(ModuleRule Rule, string Key, Origin Origin);
