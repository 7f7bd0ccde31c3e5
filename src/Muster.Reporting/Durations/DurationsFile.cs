using System.Text.Json;
using System.Xml;

namespace Muster.Reporting.Durations;

/// <summary>Reads the durations of the tests that passed or failed from a TRX file, of whatever tool, or from a JSON report of Muster's.</summary>
/// <remarks>Memory holds the names of tests, never what they printed.</remarks>
public static class DurationsFile
{
    const string WhatToGive = "Give what dotnet test --logger trx, --report-trx or --report-json wrote";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="take">Told each result.</param>
    /// <exception cref="DurationsException">It cannot be read, or is no such report.</exception>
    public static void Read(string path, Action<ReportedDuration> take)
    {
        try
        {
            if (IsJson(path))
                JsonDurations.Read(path, take);
            else
                TrxDurations.Read(path, take);
        }
        catch (Exception e) when (e is XmlException or JsonException or FormatException or InvalidOperationException)
        {
            throw new DurationsException($"{path} is neither a TRX file nor a JSON report: {e.Message.TrimEnd('.')}. {WhatToGive}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new DurationsException($"{path} cannot be read: {e.Message.TrimEnd('.')}. {WhatToGive}.", e);
        }
    }

    static bool IsJson(string path)
    {
        using var reader = new StreamReader(path);
        int first;
        do
            first = reader.Read();
        while (first >= 0 && char.IsWhiteSpace((char)first));

        return first == '{';
    }
}
