using System.Text;

namespace Muster.Reporting;

/// <summary>What the terminal reporters need to know of the user's wishes and of the terminal.</summary>
public sealed record TerminalOptions
{
    static readonly string[] CiVariables =
        ["CI", "TF_BUILD", "GITHUB_ACTIONS", "GITLAB_CI", "TEAMCITY_VERSION", "JENKINS_URL", "BUILDKITE", "APPVEYOR", "TRAVIS", "CODEBUILD_BUILD_ID"];

    static readonly string[] Locale = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>Muster's own version, for the first line.</summary>
    public required string Version { get; init; }

    public Verbosity Verbosity { get; init; } = Verbosity.Normal;

    /// <summary>Colours are written.</summary>
    public bool Color { get; init; }

    /// <summary>Symbols beyond ASCII are written.</summary>
    public bool Unicode { get; init; }

    /// <summary>A <see cref="LiveReporter"/> makes sense: a terminal that can move its cursor, with somebody before it.</summary>
    public bool Live { get; init; }

    /// <summary>Decides on colours, symbols and live display.</summary>
    /// <param name="version">Muster's own version.</param>
    /// <param name="verbosity">From <c>-q</c> and <c>-v</c>.</param>
    /// <param name="color">From <c>--color</c>.</param>
    /// <param name="isTerminal">The output is not redirected.</param>
    /// <param name="encoding">The output's encoding.</param>
    /// <param name="environment">Reads an environment variable.</param>
    public static TerminalOptions Detect(
        string version, Verbosity verbosity, ColorChoice color, bool isTerminal, Encoding encoding, Func<string, string?> environment)
    {
        var capable = isTerminal && environment("TERM") != "dumb";
        var wanted = string.IsNullOrEmpty(environment("NO_COLOR"));
        return new TerminalOptions
        {
            Version = version,
            Verbosity = verbosity,
            Color = color == ColorChoice.Always || (color == ColorChoice.Auto && capable && wanted),
            Unicode = encoding.CodePage is 65001 or 1200 or 12000 && !IsPlain(environment),
            Live = capable && !CiVariables.Any(name => IsSet(environment(name))),
        };
    }

    // .NET writes UTF-8 where the locale says nothing of it.
    static bool IsPlain(Func<string, string?> environment) =>
        Locale.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value)) is "C" or "POSIX";

    static bool IsSet(string? value) =>
        !string.IsNullOrEmpty(value) && value != "0" && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
