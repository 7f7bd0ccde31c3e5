using System.Text.Json;
using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Merging;

/// <summary>Turns the parts of a report that are not tests back into what they were written from.</summary>
static class ReportParts
{
    const int MostShards = 10_000;

    public static ReportRun Run(JsonElement json) => new(
        json.Text("id"),
        json.Find("started") is { } started && started.TryGetDateTimeOffset(out var time) ? time : throw new JsonException("started is not a time"),
        json.Milliseconds("wallMs"),
        json.Milliseconds("boundMs"),
        json.Number("exitCode"),
        json.Text("dist"),
        json.Number("slots"),
        json.Number("planned"))
    {
        Shard = json.Find("shard") is { } shard ? Shard(shard) : null,
    };

    static ShardDescription Shard(JsonElement json)
    {
        var shard = new ShardDescription(json.Number("number"), json.Number("count"))
        {
            Division = json.TextOrNull("division"),
            Tests = json.Find("tests") is { } tests ? [.. tests.EnumerateArray().Select(number => number.GetInt32())] : [],
        };
        return shard.Number >= 1 && shard.Number <= shard.Count && shard.Count <= MostShards && (shard.Tests.Count == 0 || shard.Tests.Count == shard.Count)
            ? shard
            : throw new JsonException($"it is shard {shard.Number} of {shard.Count}");
    }

    public static ReportWorker Worker(JsonElement json, ModuleTable modules, int generation) => new(
        new WorkerDescription
        {
            Id = json.Text("id"),
            Slot = json.Number("slot"),
            Generation = generation,
            Node = json.Text("node"),
            Spec = json.Text("spec"),
            Module = modules.Of(json),
            Pid = json.Number("pid"),
            Executable = "",
        },
        new WorkerEnd(json.NumberOrNull("exitCode"), json.NumberOrNull("signal"), json.TextOrNull("error"), json.Number("tests"), json.Milliseconds("busyMs"))
        {
            CpuMs = json.MillisecondsOrNull("cpuMs"),
            FixtureMs = json.MillisecondsOrNull("fixtureMs"),
        },
        json.MillisecondsOrNull("startedMs") ?? 0,
        json.MillisecondsOrNull("endedMs"),
        json.Find("calls") is { } calls ? [.. calls.EnumerateArray().Select(Call)] : null)
    {
        Attachments = json.Find("attachments") is null ? [] : json.Texts("attachments"),
    };

    static CallDescription Call(JsonElement json) =>
        new(json.Milliseconds("startedMs"), json.Number("threads"), Ids(json.Texts("tests")), Ids(json.Texts("unreached")));

    static TestId[] Ids(IEnumerable<string> texts) =>
        [.. texts.Select(text => TestId.TryParse(text, out var id) ? id : throw new JsonException($"{text} is not the id of a test"))];

    public static RunProblem Problem(JsonElement json) =>
        Enum.TryParse<ProblemKind>(json.Text("kind"), ignoreCase: true, out var kind)
            ? new RunProblem(kind, json.TextOrNull("module"), json.Text("message"))
            : throw new JsonException($"{json.Text("kind")} is not a kind of error");
}
