namespace Muster.Cli.Configuring;

/// <summary>Keys that are no options.</summary>
static class SpecialKeys
{
    public const string Schema = "$schema";
    public const string Paths = "paths";
    public const string Environment = "env";
    public const string Serial = "serial";
    public const string CopyOutput = "copyOutput";
    public const string Rules = "rules";
    public const string Hooks = "hooks";
    public const string Profiles = "profiles";

    /// <summary>Options that are no keys, for one of these says the same.</summary>
    public static IReadOnlyList<string> Instead { get; } = ["--hook", "--hook-timeout"];

    /// <summary>Those that a profile may have, too.</summary>
    public static IReadOnlyList<string> OfProfiles { get; } = [Paths, Environment, Serial, CopyOutput, Rules, Hooks];

    /// <summary>Those of a whole file.</summary>
    public static IReadOnlyList<string> OfFiles { get; } = [Schema, .. OfProfiles, Profiles];
}
