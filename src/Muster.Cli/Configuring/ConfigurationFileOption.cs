using System.CommandLine;

namespace Muster.Cli.Configuring;

/// <summary><c>--config</c>, by which a command shows that it heeds the configuration.</summary>
sealed class ConfigurationFileOption : Option<string?>
{
    public ConfigurationFileOption(ConfigurationOptions group) : base("--config")
    {
        Group = group;
        Description = "Take this file, and not the nearest muster.json upward.";
        HelpName = "FILE";
    }

    /// <summary>What it belongs to.</summary>
    public ConfigurationOptions Group { get; }
}
