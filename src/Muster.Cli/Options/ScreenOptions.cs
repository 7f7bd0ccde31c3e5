using Muster.Reporting;

namespace Muster.Cli.Options;

/// <summary>Decides how a command speaks to its terminal.</summary>
static class ScreenOptions
{
    /// <exception cref="UsageException">The choice of colours is unknown.</exception>
    public static TerminalOptions Read(Verbosity verbosity, string color) => TerminalOptions.Detect(
        ToolVersion.Text, verbosity, Color(color), !Console.IsOutputRedirected, Console.OutputEncoding, Environment.GetEnvironmentVariable);

    static ColorChoice Color(string text) =>
        Enum.TryParse<ColorChoice>(text, ignoreCase: true, out var choice) && !int.TryParse(text, out _)
            ? choice
            : throw new UsageException($"--color {text}: give auto, always or never.");
}
