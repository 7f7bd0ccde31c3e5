using System.Text.Json;

namespace Muster.Benchmarks.Measuring;

/// <summary>What is needed of a JSON report.</summary>
sealed record RunReport
{
    public required DateTimeOffset Started { get; init; }

    public required double BoundMs { get; init; }

    public required int Passed { get; init; }

    public required int Hosts { get; init; }

    /// <summary>Start and duration of each test in milliseconds of the run, by start.</summary>
    public required IReadOnlyList<(double StartedMs, double DurationMs)> Tests { get; init; }

    public DateTimeOffset FirstTest => Started.AddMilliseconds(Tests[0].StartedMs);

    public double LastEndMs => Tests.Max(t => t.StartedMs + t.DurationMs);

    public static RunReport Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var json = JsonDocument.Parse(stream);
        var run = json.RootElement.GetProperty("run");
        return new RunReport
        {
            Started = run.GetProperty("started").GetDateTimeOffset(),
            BoundMs = run.GetProperty("boundMs").GetDouble(),
            Passed = json.RootElement.GetProperty("summary").GetProperty("passed").GetInt32(),
            Hosts = json.RootElement.GetProperty("workers").GetArrayLength(),
            Tests = [.. json.RootElement.GetProperty("tests").EnumerateArray().Select(Times).OrderBy(t => t.StartedMs)],
        };
    }

    static (double StartedMs, double DurationMs) Times(JsonElement test) =>
        (test.GetProperty("startedMs").GetDouble(), test.GetProperty("durationMs").GetDouble());
}
