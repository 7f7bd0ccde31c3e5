using Muster.Cli;
using Muster.Cli.Configuring;

namespace Muster.UnitTests.Configuring;

/// <summary>The keys that the tool has.</summary>
static class Keys
{
    public static ConfigurationKeys All { get; } = ConfigurationOptions.Keys(CommandLine.Root([]));

    public static ConfiguredValue Typed(string spelling, string text) => new(All.Find(spelling)!, text, new Origin.CommandLine());
}
