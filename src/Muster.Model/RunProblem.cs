using System.Text.Json.Serialization;

namespace Muster.Model;

/// <summary>Something that went wrong beside the tests.</summary>
/// <param name="Kind">What kind of thing failed.</param>
/// <param name="Module">Name of the module it belongs to, if any.</param>
/// <param name="Message">The thing, what is wrong, the next step.</param>
public sealed record RunProblem(ProblemKind Kind, string? Module, string Message);

/// <summary>The kinds of <see cref="RunProblem"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProblemKind>))]
public enum ProblemKind
{
    /// <summary>A project did not build.</summary>
    Build,

    /// <summary>A module could not be listed.</summary>
    Discovery,

    /// <summary>Set-up or tear-down outside a test failed.</summary>
    Fixture,

    /// <summary>A test host died or misbehaved outside a test.</summary>
    Host,

    /// <summary>Something was left behind.</summary>
    Leak,

    /// <summary>A report could not be written.</summary>
    Report,

    /// <summary>Planned tests have no result.</summary>
    Lost,

    /// <summary>A command at the start or the end of the run failed.</summary>
    Hook,
}
