using System.Text.RegularExpressions;
using Muster.Model;

namespace Muster.Doctor;

/// <summary>Reads the words of a failure. They differ with the operating system and the driver, so these are the known ones; what is not known is no symptom.</summary>
static partial class Symptoms
{
    /// <summary>What the failure points to; null if its words say nothing.</summary>
    /// <param name="outcome">A test that was killed at its limit needs no words.</param>
    /// <param name="message">The message.</param>
    /// <param name="stackTrace">The stack trace: exceptions of frameworks often hide what they wrap in there.</param>
    /// <param name="outputDirectory">The folder of the test's assembly; empty if it is not known.</param>
    public static Symptom? Of(TestOutcome? outcome, string message, string stackTrace, string outputDirectory)
    {
        var text = message.Length > 0 ? message : stackTrace;
        if (Port().IsMatch(text))
            return new Symptom(Cause.SharedPort, PortNumber().Match(text) is { Success: true } port ? $"port {port.Groups[1].Value}" : null);
        if (Locked().IsMatch(text))
            return new Symptom(Cause.SharedResource, null);
        if (File().IsMatch(text))
            return OfFile(PathIn(text), outputDirectory);
        if (Missing().IsMatch(text) && PathIn(text) is { } missing && IsBeside(missing, outputDirectory))
            return new Symptom(Cause.FileBesideBinaries, missing);
        if (outcome == TestOutcome.TimedOut || Late().IsMatch(text))
            return new Symptom(Cause.SlowUnderLoad, null);

        return null;
    }

    static Symptom OfFile(string? path, string outputDirectory) =>
        new(path is not null && IsBeside(path, outputDirectory) ? Cause.FileBesideBinaries : Cause.SharedFile, path);

    // A report does not say where the assembly lay; a folder bin is a good sign.
    static bool IsBeside(string path, string outputDirectory)
    {
        var slashed = path.Replace('\\', '/');
        return outputDirectory.Length > 0
            ? slashed.StartsWith(outputDirectory.Replace('\\', '/').TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase)
            : slashed.Contains("/bin/", StringComparison.OrdinalIgnoreCase);
    }

    static string? PathIn(string text) => Quoted().Matches(text).Select(match => match.Groups[1].Value).FirstOrDefault(word => word.Contains('/', StringComparison.Ordinal) || word.Contains('\\', StringComparison.Ordinal));

    [GeneratedRegex(@"EADDRINUSE|address (is )?already in use|address in use|only one usage of each socket address|conflicts with an existing registration|failed to bind to address|port \d+ is (already )?(in use|taken|occupied)|WSAEADDRINUSE", RegexOptions.IgnoreCase)]
    private static partial Regex Port();

    [GeneratedRegex(@"(?:(?<=[\w\]*+:]:)|(?<=\bport ))(\d{2,5})\b", RegexOptions.IgnoreCase)]
    private static partial Regex PortNumber();

    [GeneratedRegex(@"deadlock|database( table)? is locked|SQLITE_BUSY|lock (wait|request) time-?out|could not obtain (a )?lock|duplicate key|unique constraint|could not serialize access|database ""?'?[\w-]+'?""? (already exists|is being accessed by other users|is currently in use)", RegexOptions.IgnoreCase)]
    private static partial Regex Locked();

    [GeneratedRegex(@"being used by another process|sharing violation|cannot access the file|(file|directory|path)\b.{0,300}\balready exists|directory (is )?not empty|text file busy|resource temporarily unavailable", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex File();

    [GeneratedRegex(@"could not find (file|a part of the path)|no such file or directory", RegexOptions.IgnoreCase)]
    private static partial Regex Missing();

    [GeneratedRegex(@"TimeoutException|timed out|time-?out (of|expired|exceeded|period)|time limit|execution timeout|within the (allotted|specified|expected) time|TaskCanceledException|OperationCanceledException|a task was canceled|did not (occur|complete|happen|respond) (in|within)", RegexOptions.IgnoreCase)]
    private static partial Regex Late();

    [GeneratedRegex(@"['""‘“]([^'""’”\r\n]{2,400})['""’”]")]
    private static partial Regex Quoted();
}
