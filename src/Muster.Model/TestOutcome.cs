using System.Text.Json.Serialization;

namespace Muster.Model;

/// <summary>How a planned test ended. Every planned test has exactly one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TestOutcome>))]
public enum TestOutcome
{
    /// <summary>The framework reported success.</summary>
    Passed,

    /// <summary>The framework reported a failure or an error.</summary>
    Failed,

    /// <summary>The framework did not run it, or called it inconclusive.</summary>
    Skipped,

    /// <summary>Its process died while it ran.</summary>
    Crashed,

    /// <summary>It ran longer than its limit and was killed.</summary>
    TimedOut,

    /// <summary>The run ended before its turn.</summary>
    NotRun,
}
