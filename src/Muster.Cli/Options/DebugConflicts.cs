using System.CommandLine;

namespace Muster.Cli.Options;

/// <summary>What cannot be had together with <c>--debug</c>.</summary>
/// <remarks>Only what the user typed: a configuration file that asks for eight workers shall not forbid to debug.</remarks>
static class DebugConflicts
{
    const string OneProcess = "the tests run in one process after another, so that there is one to attach to";

    static readonly string[] Forbidding = ["DOTNET_EnableDiagnostics", "DOTNET_EnableDiagnostics_Debugger", "COMPlus_EnableDiagnostics"];

    /// <summary>Why these words cannot be obeyed; null if they can.</summary>
    /// <param name="options">The options of the command.</param>
    /// <param name="typed">What the user typed of them.</param>
    /// <param name="variable">Gives the value of an environment variable.</param>
    public static string? In(RunCommandOptions options, ParseResult typed, Func<string, string?> variable)
    {
        if (Forbidding.FirstOrDefault(name => variable(name) == "0") is { } forbidding)
            return $"--debug: {forbidding}=0 is set, and with it no debugger can attach to .NET. Unset it.";

        return Conflicts(options, typed).Where(conflict => typed.GetResult(conflict.Option) is { Implicit: false }).Select(Sentence).FirstOrDefault();
    }

    static IEnumerable<Conflict> Conflicts(RunCommandOptions options, ParseResult parsed)
    {
        if (parsed.GetValue(options.Workers) is { } workers and not ("0" or "1"))
            yield return new(options.Workers, $"-n {workers}", OneProcess);
        if (parsed.GetValue(options.Dist) is { } dist and not "no")
            yield return new(options.Dist, $"--dist {dist}", OneProcess);
        if (parsed.GetValue(options.Distribute))
            yield return new(options.Distribute, "-d", OneProcess);
        if (parsed.GetValue(options.Threads) is { } threads and > 1)
            yield return new(options.Threads, $"--threads {threads}", "no other test shall run beside the one that you step through");
        if (parsed.GetValue(options.Timeout) is { } seconds)
            yield return new(options.Timeout, $"--timeout {seconds}", "all limits of time stand still");
    }

    static string Sentence(Conflict conflict) => $"--debug is incompatible with {conflict.Words}: {conflict.Why}. Leave {conflict.Words.Split(' ')[0]} out.";

    sealed record Conflict(Option Option, string Words, string Why);
}
