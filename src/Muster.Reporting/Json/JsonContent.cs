using System.Text.Json;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting.Files;

namespace Muster.Reporting.Json;

/// <summary>The JSON report. Its first parts are known last, so the tests wait in a spool, as the text that they will be.</summary>
sealed class JsonContent(ReportFile file) : IReportContent
{
    readonly Spool tests = file.NewSpool();
    readonly CallSpool calls = new(file.NewSpool());
    readonly OrderedDictionary<(string Id, int Generation, int Pid), WorkerEntry> workers = [];
    readonly Dictionary<int, ModuleTraits> traits = [];
    readonly List<RunProblem> errors = [];
    readonly ResultIds ids = new();
    RunDescription? run;
    bool any;

    public void Apply(SessionEvent e)
    {
        switch (e)
        {
            case SessionEvent.RunStarted started:
                run = started.Run;
                break;
            case SessionEvent.ShardPlanned planned:
                run = run! with { Shard = planned.Shard };
                break;
            case SessionEvent.ModuleListed listed:
                traits[listed.Module.Index] = listed.Traits;
                break;
            case SessionEvent.WorkerStarted started:
                WorkerOf(started.Worker).StartedMs = started.AtMs;
                break;
            case SessionEvent.WorkerEnded ended:
                WorkerOf(ended.Worker).End = ended.End;
                WorkerOf(ended.Worker).EndedMs = ended.AtMs;
                break;
            case SessionEvent.FilesAttached attached:
                WorkerOf(attached.Worker).Attachments.AddRange(attached.Files);
                break;
            case SessionEvent.CallEnded ended:
                calls.Append(WorkerOf(ended.Worker), ended.Call);
                break;
            case SessionEvent.TestRecorded recorded:
                Append(recorded);
                break;
            case SessionEvent.ProblemFound found:
                errors.Add(found.Problem);
                break;
        }
    }

    public void Write(Stream target, RunSummary summary)
    {
        WriteHead(target, summary);
        target.Write(",\n\"tests\": ["u8);
        tests.CopyTo(target);
        target.Write("],\n\"errors\": "u8);
        WriteErrors(target);
        target.Write("}\n"u8);
    }

    void Append(SessionEvent.TestRecorded recorded)
    {
        var result = recorded.Result;
        tests.Stream.Write(any ? ",\n"u8 : "\n"u8);
        any = true;
        var frameworks = traits.GetValueOrDefault(result.Module.Index)?.Frameworks ?? [];
        using var json = new Utf8JsonWriter(tests.Stream, JsonValues.Options);
        TestEntry.Write(json, ids.Of(recorded), result, recorded.Extra, TestFramework.Of(result.Case, frameworks));
    }

    void WriteHead(Stream target, RunSummary summary)
    {
        // The outer object stays open: what follows is copied, not written.
        using var json = new Utf8JsonWriter(target, JsonValues.Options);
        json.WriteStartObject();
        json.WriteString("schema", "muster.report/1");
        RunEntry.Write(json, run, summary);
        SummaryEntry.Write(json, summary);
        json.WriteStartArray("workers");
        foreach (var worker in workers.Values)
            Write(target, json, worker);

        json.WriteEndArray();
    }

    // The calls are copied into the open object.
    void Write(Stream target, Utf8JsonWriter json, WorkerEntry worker)
    {
        worker.Begin(json);
        json.WriteStartArray("calls");
        json.Flush();
        calls.CopyTo(target, worker);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    void WriteErrors(Stream target)
    {
        using var json = new Utf8JsonWriter(target, JsonValues.Options);
        json.WriteStartArray();
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("kind", Format.Lower(error.Kind.ToString()));
            json.WriteString("module", error.Module);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    WorkerEntry WorkerOf(WorkerDescription worker)
    {
        if (!workers.TryGetValue(KeyOf(worker), out var entry))
            workers[KeyOf(worker)] = entry = new WorkerEntry(worker);

        return entry;
    }

    static (string, int, int) KeyOf(WorkerDescription worker) => (worker.Id, worker.Generation, worker.Pid);
}
