namespace Muster.Cli.Configuring;

/// <summary>A hook's command, or how long hooks may take, and who says so.</summary>
/// <param name="Name">The key under <c>hooks</c>.</param>
/// <param name="Text">The command, or seconds.</param>
/// <param name="Origin">Where it was said.</param>
sealed record ConfiguredHook(string Name, string Text, Origin Origin)
{
    /// <summary>The key, with the one that it stands under.</summary>
    public string Key => $"{SpecialKeys.Hooks}.{Name}";
}
