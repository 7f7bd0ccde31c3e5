using System.Globalization;

namespace Muster.Cli.Configuring;

/// <summary>Where a value was said.</summary>
abstract record Origin
{
    Origin() { }

    /// <summary>A key of a file.</summary>
    /// <param name="Path">Full path of the file.</param>
    /// <param name="At">Where its value stands.</param>
    /// <param name="Key">The key, with the keys that it stands under: <c>profiles.ci.timeout</c>.</param>
    /// <param name="Profile">The profile that says it; null for the file itself.</param>
    public sealed record File(string Path, Place At, string Key, string? Profile) : Origin
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{ConfigurationText.Shown(Path)}:{At.Line}") + (Profile is null ? "" : $", profile {Profile}");

        public override string Prefix => $"{ConfigurationText.At(Path, At)}: {Key}: ";
    }

    /// <summary>A variable of the environment.</summary>
    public sealed record Variable(string Name) : Origin
    {
        public override string ToString() => Name;

        public override string Prefix => $"{Name}: ";
    }

    /// <summary>What the user typed.</summary>
    public sealed record CommandLine : Origin
    {
        public override string ToString() => "command line";

        public override string Prefix => "";
    }

    /// <summary>What stands before a message about the value.</summary>
    public abstract string Prefix { get; }
}
