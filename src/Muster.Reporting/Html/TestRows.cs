using System.Text.Json;
using Muster.Model;
using Muster.Reporting.Files;

namespace Muster.Reporting.Html;

/// <summary>The tests as rows of numbers and names, and what is shown of those that did not simply pass; both wait in spools.</summary>
sealed class TestRows(ReportFile file, StringTable strings, WorkerBook workers)
{
    // A browser takes a page of thirty megabytes; what is left out is in the JSON report.
    const int RoomForNames = 8 * 1024 * 1024;
    const int RoomForDetails = 14 * 1024 * 1024;
    const int LongestName = 300;
    const int LongestPart = 8000;

    readonly Spool rows = file.NewSpool();
    readonly Spool details = file.NewSpool();
    int count;
    bool anyDetail;

    /// <summary>Tests whose message and output had no room.</summary>
    public int Left { get; private set; }

    public void Add(TestResult result)
    {
        Append(rows, count > 0, json => WriteRow(json, result));
        if (result.Outcome.IsFailure() || result.Flaky || result.Message is not null)
            AddDetail(result);

        count++;
    }

    public void CopyRows(Stream target) => rows.CopyTo(target);

    public void CopyDetails(Stream target) => details.CopyTo(target);

    void AddDetail(TestResult result)
    {
        if (details.Stream.Position > RoomForDetails)
        {
            Left++;
            return;
        }

        Append(details, anyDetail, json => WriteDetail(json, result));
        anyDetail = true;
    }

    void WriteRow(Utf8JsonWriter json, TestResult result)
    {
        json.WriteStartArray();
        json.WriteNumberValue(strings.Of(WorkerBook.NameOf(result.Module)));
        json.WriteNumberValue(strings.Of(result.Case.Class));
        json.WriteNumberValue(strings.Of(result.Case.Unit));
        json.WriteStringValue(PageText.Cut(ShortName(result), rows.Stream.Position > RoomForNames ? 20 : LongestName));
        json.WriteNumberValue((int)result.Outcome);
        json.WriteNumberValue(Rounded(result.StartedMs ?? -1));
        json.WriteNumberValue(Rounded(result.DurationMs));
        json.WriteNumberValue(workers.PlaceOf(result));
        // Only what tells a flaky test from one that passed at once.
        json.WriteNumberValue(result.Flaky ? Math.Max(2, result.Attempts.Count) : 1);
        json.WriteEndArray();
    }

    void WriteDetail(Utf8JsonWriter json, TestResult result)
    {
        json.WriteStartArray();
        json.WriteNumberValue(count);
        json.WriteStringValue(PageText.Middle(result.Message ?? "", LongestPart));
        json.WriteStringValue(PageText.Middle(result.StackTrace ?? "", LongestPart));
        json.WriteStringValue(PageText.Middle(result.Output ?? "", LongestPart));
        json.WriteStringValue(PageText.Middle(AttemptsOf(result), LongestPart));
        json.WriteEndArray();
    }

    static string AttemptsOf(TestResult result) => result.Attempts.Count < 2 ? "" : string.Join('\n', result.Attempts.Select((a, i) =>
        $"attempt {i + 1}: {Format.Word(a.Outcome)}{(a.Worker is { } w ? $" [{w}]" : "")}{(a.Message is { } m ? ": " + PageText.Cut(m, 500) : "")}"));

    static string ShortName(TestResult result) => Format.FullName(result)[(result.Case.Class.Length + 1)..];

    static double Rounded(double ms) => double.IsFinite(ms) ? Math.Round(ms, 1) : 0;

    static void Append(Spool spool, bool more, Action<Utf8JsonWriter> write)
    {
        spool.Stream.Write(more ? ",\n"u8 : "\n"u8);
        using var json = new Utf8JsonWriter(spool.Stream, PageText.Options);
        write(json);
    }
}
