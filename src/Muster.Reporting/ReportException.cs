using System.Text.RegularExpressions;

namespace Muster.Reporting;

/// <summary>A report was not written. The message is for the user: which file, and why.</summary>
sealed partial class ReportException(string path, Exception cause)
    : Exception($"The report {path} was not written: {Cause(cause)}. Name another place, or make room there; what the tests gave stands above.", cause)
{
    // Nobody has heard of the files that a report is made of before it is whole.
    static string Cause(Exception cause) => Temporary().Replace(cause.Message, "${name}").TrimEnd('.');

    [GeneratedRegex(@"(?<=[/\\])\.(?<name>[^/\\]+)\.[0-9a-f]{32}\.(part|tmp)\b")]
    private static partial Regex Temporary();
}
