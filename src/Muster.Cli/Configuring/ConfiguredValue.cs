namespace Muster.Cli.Configuring;

/// <summary>One value of an option, and who says so.</summary>
/// <param name="Key">What it is for.</param>
/// <param name="Text">As it would be typed after the option.</param>
/// <param name="Origin">Where it was said.</param>
sealed record ConfiguredValue(ConfigurationKey Key, string Text, Origin Origin)
{
    /// <summary>The word of a command line that says the same.</summary>
    public string Word => $"{Key.Option.Name}={Text}";

    /// <summary>Of a pair, the key with the pair's name under it.</summary>
    public string PairKey => $"{Key.Name}.{Text.Split('=')[0]}";
}
