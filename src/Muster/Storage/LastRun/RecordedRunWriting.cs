using System.Text.Json;
using Muster.Model;

namespace Muster.Storage.LastRun;

/// <summary>Writes a record as the serialiser reads it.</summary>
/// <remarks>By hand: each run ends with it, and the serialiser is compiled in each process anew, which would take longer than a small run has left.</remarks>
static class RecordedRunWriting
{
    const int FlushAt = 1 << 16;

    public static void Write(Stream stream, RecordedRun run)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("version"u8, run.Version);
        json.WriteString("id"u8, run.Id);
        json.WriteString("started"u8, run.Started);
        json.WriteString("dist"u8, run.Dist);
        json.WriteNumber("slots"u8, run.Slots);
        json.WriteNumber("cores"u8, run.Cores);
        json.WriteNumber("wallMs"u8, run.WallMs);
        json.WriteNumber("boundMs"u8, run.BoundMs);
        json.WriteNumber("planned"u8, run.Planned);
        json.WriteNumber("failed"u8, run.Failed);
        WriteAll(json, "modules"u8, run.Modules, WriteModule);
        WriteAll(json, "hosts"u8, run.Hosts, WriteHost);
        WriteAll(json, "units"u8, run.Units, WriteUnit);
        WriteAll(json, "tests"u8, run.Tests, WriteTest);
        WriteAll(json, "failures"u8, run.Failures, WriteFailure);
        json.WriteEndObject();
    }

    static void WriteAll<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> writeFields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeFields(json, item);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
                json.Flush();
        }

        json.WriteEndArray();
    }

    static void WriteModule(Utf8JsonWriter json, RecordedModule module)
    {
        json.WriteString("key"u8, module.Key);
        json.WriteString("name"u8, module.Name);
        json.WriteString("targetFramework"u8, module.TargetFramework);
        json.WriteString("path"u8, module.Path);
        json.WriteString("assemblyPath"u8, module.AssemblyPath);
        json.WriteBoolean("fixture"u8, module.Fixture);
        json.WriteNumber("parallelism"u8, module.Parallelism);
    }

    static void WriteHost(Utf8JsonWriter json, RecordedHost host)
    {
        json.WriteString("worker"u8, host.Worker);
        json.WriteNumber("slot"u8, host.Slot);
        json.WriteNumber("pid"u8, host.Pid);
        json.WriteNumber("module"u8, host.Module);
        json.WriteNumber("startedMs"u8, host.StartedMs);
        WriteIfKnown(json, "endedMs"u8, host.EndedMs);
        json.WriteNumber("busyMs"u8, host.BusyMs);
        WriteIfKnown(json, "cpuMs"u8, host.CpuMs);
        WriteIfKnown(json, "fixtureMs"u8, host.FixtureMs);
    }

    static void WriteUnit(Utf8JsonWriter json, RecordedUnit unit)
    {
        json.WriteNumber("module"u8, unit.Module);
        json.WriteString("backend"u8, unit.Backend);
        json.WriteString("key"u8, unit.Key);
        json.WriteBoolean("splittable"u8, unit.Splittable);
    }

    static void WriteTest(Utf8JsonWriter json, RecordedTest test)
    {
        json.WriteString("i"u8, test.Id.ToString());
        json.WriteString("c"u8, test.Class);
        json.WriteString("n"u8, test.Name);
        json.WriteNumber("u"u8, test.Unit);
        if (test.Host is { } host)
            json.WriteNumber("h"u8, host);
        json.WriteNumber("s"u8, Math.Round(test.StartedMs, 3));
        json.WriteNumber("d"u8, Math.Round(test.Ms, 3));
        if (test.Outcome is { } outcome)
            json.WriteString("o"u8, NameOf(outcome));
    }

    static void WriteFailure(Utf8JsonWriter json, RecordedFailure failure)
    {
        json.WriteNumber("test"u8, failure.Test);
        json.WriteString("message"u8, failure.Message);
        json.WriteString("stackTrace"u8, failure.StackTrace);
    }

    static void WriteIfKnown(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } known)
            json.WriteNumber(name, known);
    }

    static ReadOnlySpan<byte> NameOf(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "Passed"u8,
        TestOutcome.Failed => "Failed"u8,
        TestOutcome.Skipped => "Skipped"u8,
        TestOutcome.Crashed => "Crashed"u8,
        TestOutcome.TimedOut => "TimedOut"u8,
        _ => "NotRun"u8,
    };
}
