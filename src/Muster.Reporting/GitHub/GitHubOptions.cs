namespace Muster.Reporting.GitHub;

/// <summary>What GitHub's runner tells a step.</summary>
/// <param name="SummaryPath">The file for the step's summary; null for none.</param>
/// <param name="Workspace">The folder of the checkout; paths in annotations are relative to it.</param>
public sealed record GitHubOptions(string? SummaryPath, string? Workspace)
{
    /// <summary>From the variables that the runner sets.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    public static GitHubOptions Detect(Func<string, string?> environment) =>
        new(NotEmpty(environment("GITHUB_STEP_SUMMARY")), NotEmpty(environment("GITHUB_WORKSPACE")));

    /// <summary>A step of GitHub Actions runs this process.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    public static bool IsRunner(Func<string, string?> environment) => environment("GITHUB_ACTIONS") == "true";

    static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
