using System.Text.Json;
using Muster.Model.Events;
using Muster.Reporting.Files;

namespace Muster.Reporting.Json;

/// <summary>The calls of workers, as the text that they will be: a run that repeats its tests all night makes millions of them.</summary>
sealed class CallSpool(Spool spool)
{
    /// <summary>So much waits in memory for each worker, so that its parts in the file are few.</summary>
    const int Enough = 32 * 1024;

    readonly GroupedSpool parts = new(spool);
    readonly Dictionary<WorkerEntry, (int Number, MemoryStream Text)> waiting = [];

    public void Append(WorkerEntry worker, CallDescription call)
    {
        if (waiting.TryGetValue(worker, out var own))
            own.Text.Write(","u8);
        else
            waiting[worker] = own = (waiting.Count, new MemoryStream());
        using (var json = new Utf8JsonWriter(own.Text, JsonValues.Options))
            Write(json, call);
        if (own.Text.Length >= Enough)
            Spill(own.Number, own.Text);
    }

    /// <summary>All calls of the worker, with commas between them.</summary>
    public void CopyTo(Stream target, WorkerEntry worker)
    {
        if (!waiting.TryGetValue(worker, out var own))
            return;

        parts.CopyTo(target, own.Number);
        own.Text.WriteTo(target);
    }

    void Spill(int number, MemoryStream text)
    {
        parts.Append(number, text.WriteTo);
        text.SetLength(0);
    }

    static void Write(Utf8JsonWriter json, CallDescription call)
    {
        json.WriteStartObject();
        json.Milliseconds("startedMs", call.StartedMs);
        json.WriteNumber("threads", call.Threads);
        json.Strings("tests", call.Tests.Select(id => id.ToString()));
        json.Strings("unreached", call.Unreached.Select(id => id.ToString()));
        json.WriteEndObject();
    }
}
