using System.Text.Json;
using Muster.Model.Events;

namespace Muster.Reporting.Json;

/// <summary>One element of <c>workers</c>: a host process, from its start to its end. Its calls are in a <see cref="CallSpool"/>.</summary>
sealed class WorkerEntry(WorkerDescription worker)
{
    public WorkerEnd? End { get; set; }

    public double? StartedMs { get; set; }

    public double? EndedMs { get; set; }

    /// <summary>Files that belong to none of its tests.</summary>
    public List<string> Attachments { get; } = [];

    /// <summary>Begins its object, and writes all but its calls.</summary>
    public void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", worker.Id);
        json.WriteNumber("slot", worker.Slot);
        json.WriteString("node", worker.Node);
        json.WriteString("spec", worker.Spec);
        json.WriteString("module", worker.Module.Name);
        json.WriteString("targetFramework", worker.Module.TargetFramework);
        json.WriteString("platform", worker.Module.Platform);
        json.WriteNumber("pid", worker.Pid);
        json.WriteNumber("tests", End?.Tests ?? 0);
        json.Milliseconds("busyMs", End?.BusyMs ?? 0);
        json.Number("exitCode", End?.ExitCode);
        json.Number("signal", End?.Signal);
        json.WriteString("error", End?.Error);
        json.MillisecondsOrNull("cpuMs", End?.CpuMs);
        json.MillisecondsOrNull("fixtureMs", End?.FixtureMs);
        json.MillisecondsOrNull("startedMs", StartedMs);
        json.MillisecondsOrNull("endedMs", EndedMs);
        json.Strings("attachments", Attachments);
    }
}
