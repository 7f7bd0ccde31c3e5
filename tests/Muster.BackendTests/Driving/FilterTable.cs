using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;

namespace Muster.BackendTests.Driving;

/// <summary><c>samples/filters.json</c>: what <c>dotnet test --filter</c> ran, as it was recorded.</summary>
public static class FilterTable
{
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    static string Location => Path.Combine(Sample.Root, "filters.json");

    public static IReadOnlyList<FilterRow> Read() => JsonSerializer.Deserialize<List<FilterRow>>(File.ReadAllText(Location), Web)!;

    /// <summary>Runs <c>dotnet test</c> for each row of a project and writes the table anew.</summary>
    public static async Task RecordAsync(string project)
    {
        var rows = new List<FilterRow>();
        foreach (var row in Read())
            rows.Add(row.Project == project ? row with { Dotnet = await RunAsync(new Sample(project).AssemblyPath, row.Filter) } : row);

        await File.WriteAllTextAsync(Location, $"[\n{string.Join(",\n", rows.Select(row => "  " + JsonSerializer.Serialize(row, Web)))}\n]\n");
    }

    static async Task<IReadOnlyList<string>> RunAsync(string assembly, string filter)
    {
        using var folder = new TemporaryFolder();
        var trx = Path.Combine(folder.Path, "run.trx");
        var start = new ProcessStartInfo("dotnet", ["test", assembly, "--filter", filter, "--logger", "trx;LogFileName=run.trx", "--results-directory", folder.Path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
        if (process.ExitCode != 0)
            return ["error"];

        return File.Exists(trx) ? Names(XDocument.Load(trx)) : [];
    }

    static string[] Names(XDocument trx) =>
    [
        .. trx.Descendants()
            .Where(result => result.Name.LocalName == "UnitTestResult" && (string?)result.Attribute("outcome") == "Passed")
            .Select(result => (string)result.Attribute("testName")!)
            .Order(StringComparer.Ordinal),
    ];
}

/// <summary>One filter on one sample project.</summary>
/// <param name="Project">The sample.</param>
/// <param name="Filter">The expression.</param>
/// <param name="Dotnet">Shown names of what <c>dotnet test</c> ran, in ordinal order; <c>error</c> alone where it failed.</param>
public sealed record FilterRow(string Project, string Filter, IReadOnlyList<string> Dotnet)
{
    /// <summary>What Muster selects, where that is not the same.</summary>
    public IReadOnlyList<string>? Muster { get; init; }

    /// <summary>Why it is not.</summary>
    public string? Why { get; init; }
}
