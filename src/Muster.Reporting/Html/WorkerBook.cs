using System.Text.Json;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting.Json;

namespace Muster.Reporting.Html;

/// <summary>The processes of a run, from their start to their end.</summary>
sealed class WorkerBook
{
    readonly OrderedDictionary<(string Id, int Pid), Life> lives = [];

    public void Start(WorkerDescription worker, double at) => lives[(worker.Id, worker.Pid)] = new Life(worker.Ref, NameOf(worker.Module), at, null, null);

    public void End(WorkerDescription worker, WorkerEnd end, double at)
    {
        var key = (worker.Id, worker.Pid);
        if (lives.TryGetValue(key, out var life))
            lives[key] = life with { EndMs = at, Error = end.Error };
    }

    /// <summary>The place of a test's worker in what is written; -1 for none.</summary>
    public int PlaceOf(TestResult result)
    {
        if (result.Worker is not { } worker)
            return -1;

        var key = (worker.Id, worker.Pid);
        if (!lives.ContainsKey(key))
            lives[key] = new Life(worker, NameOf(result.Module), result.StartedMs ?? 0, null, null);

        return lives.IndexOf(key);
    }

    /// <summary>With what tells it from the same project for another framework, or on another machine.</summary>
    public static string NameOf(TestModule module) => $"{module.Name} ({module.TargetFramework}, {module.Platform})";

    public void Write(Utf8JsonWriter json, StringTable strings)
    {
        json.WriteStartArray("workers");
        foreach (var life in lives.Values)
        {
            json.WriteStartObject();
            json.WriteString("id", PageText.Cut(life.Worker.Id, 100));
            json.WriteNumber("slot", life.Worker.Slot);
            json.WriteString("node", PageText.Cut(life.Worker.Node, 100));
            json.WriteNumber("pid", life.Worker.Pid);
            json.WriteNumber("module", strings.Of(life.Module));
            json.Milliseconds("start", life.StartMs);
            json.MillisecondsOrNull("end", life.EndMs);
            json.WriteString("error", life.Error is { } error ? PageText.Cut(error, 500) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    sealed record Life(WorkerRef Worker, string Module, double StartMs, double? EndMs, string? Error);
}
