namespace Muster.Model.Events;

/// <summary>How a host process went.</summary>
/// <param name="ExitCode">The process's exit code; 128 + signal if a signal ended it; null if it never started.</param>
/// <param name="Signal">Number of the signal, if one ended it.</param>
/// <param name="Error">Null if it said goodbye; else why it is gone, as a sentence without a full stop.</param>
/// <param name="Tests">How many tests it reported.</param>
/// <param name="BusyMs">Milliseconds during which it had a piece to run.</param>
public sealed record WorkerEnd(int? ExitCode, int? Signal, string? Error, int Tests, double BusyMs)
{
    /// <summary>Milliseconds of processor time that the process used, without what it started; null if it did not come to say so.</summary>
    public double? CpuMs { get; init; }

    /// <summary>Milliseconds that its calls took beside their tests, where the module has a fixture of assembly scope: about what that cost. Null elsewhere, and where tests ran at once.</summary>
    public double? FixtureMs { get; init; }
}
