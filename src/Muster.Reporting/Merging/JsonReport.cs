using System.Text.Json;
using Muster.Model;

namespace Muster.Reporting.Merging;

/// <summary>A JSON report on disk: what is small of it in memory, its tests read from the file whenever they are wanted.</summary>
sealed class JsonReport
{
    const string Schema = "muster.report/1";

    readonly ModuleTable modules;
    readonly Dictionary<string, int> generations = [];
    readonly Dictionary<TestOutcome, int> counts = [];
    JsonElement? summary;
    ReportRun? run;
    string? schema;

    JsonReport(string path, ModuleTable modules)
    {
        Path = path;
        this.modules = modules;
    }

    public string Path { get; }

    public ReportRun Run => run!;

    public List<ReportWorker> Workers { get; } = [];

    public List<RunProblem> Problems { get; } = [];

    /// <summary>Planned tests that have no result.</summary>
    public int Lost { get; private set; }

    /// <summary>Reads all of it once, and checks that it says the same everywhere.</summary>
    /// <param name="path">The file.</param>
    /// <param name="modules">Where its modules are added.</param>
    /// <param name="test">Sees each test.</param>
    /// <exception cref="MergeException">It is not a report, or contradicts itself.</exception>
    public static JsonReport Read(string path, ModuleTable modules, Action<ReportTest> test)
    {
        var report = new JsonReport(path, modules);
        report.Guard(() => report.ReadAll(test));
        return report;
    }

    /// <summary>Reads no more than is needed to know the run.</summary>
    public static ReportRun ReadHead(string path)
    {
        var report = new JsonReport(path, new ModuleTable());
        report.Guard(() =>
        {
            using var stream = report.Open();
            report.run = new JsonPieces(stream).Read().Where(piece => piece.Property == "run").Select(piece => ReportParts.Run(piece.Value)).FirstOrDefault()
                ?? throw new JsonException("run is missing");
        });
        return report.Run;
    }

    /// <summary>Reads the tests once more.</summary>
    public void ReadTests(Action<ReportTest> test) => Guard(() =>
    {
        using var stream = Open();
        foreach (var (property, value) in new JsonPieces(stream).Read())
        {
            if (property == "tests")
                test(TestReading.Read(value, modules));
        }
    });

    void ReadAll(Action<ReportTest> test)
    {
        var planned = 0;
        using var stream = Open();
        foreach (var (property, value) in new JsonPieces(stream).Read())
        {
            if (property == "tests")
            {
                var read = TestReading.Read(value, modules);
                counts[read.Result.Outcome] = counts.GetValueOrDefault(read.Result.Outcome) + 1;
                planned += read.Extra ? 0 : 1;
                test(read);
            }
            else
            {
                Take(property, value);
            }
        }

        Check(planned);
    }

    void Take(string property, JsonElement value)
    {
        switch (property)
        {
            case "schema":
                schema = value.GetString();
                break;
            case "run":
                run = ReportParts.Run(value);
                break;
            case "summary":
                summary = value.Clone();
                break;
            case "workers":
                var id = value.Text("id");
                Workers.Add(ReportParts.Worker(value, modules, generations[id] = generations.GetValueOrDefault(id) + 1));
                break;
            case "errors":
                Problems.Add(ReportParts.Problem(value));
                break;
        }
    }

    void Check(int planned)
    {
        if (schema != Schema)
            throw new JsonException(schema is null ? "it has no schema" : $"its schema is {schema}, and this version of muster reads {Schema}");

        if (run is null || summary is not { } numbers)
            throw new JsonException("run or summary is missing");

        foreach (var outcome in Enum.GetValues<TestOutcome>())
        {
            var word = Json.OutcomeWord.Of(outcome);
            if (numbers.Number(word) != counts.GetValueOrDefault(outcome))
                throw new JsonException($"its summary counts {numbers.Number(word)} {word}, its tests are {counts.GetValueOrDefault(outcome)}");
        }

        if (!Enum.IsDefined((ExitCode)run.ExitCode))
            throw new JsonException($"{run.ExitCode} is no exit code of muster");

        Lost = run.Planned - planned;
        if (Lost < 0)
            throw new JsonException($"it planned {run.Planned} tests and has results of {planned}");
    }

    FileStream Open() => new(Path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });

    void Guard(Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new MergeException($"{Path} is not a JSON report of muster: {e.Message.TrimEnd('.')}. Give files that --report-json wrote.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new MergeException($"{Path} cannot be read: {e.Message}", e);
        }
    }
}
