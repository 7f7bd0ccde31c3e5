namespace Muster.Settings;

/// <summary>Commands that run beside a run, each a line for the system's shell; null for none.</summary>
public sealed record HookCommands
{
    /// <summary>No commands.</summary>
    public static HookCommands None { get; } = new();

    /// <summary>Before any test; if it fails, none runs.</summary>
    public string? RunStart { get; init; }

    /// <summary>When a worker is ready for tests.</summary>
    public string? NodeReady { get; init; }

    /// <summary>When a worker has ended, well or not.</summary>
    public string? NodeDown { get; init; }

    /// <summary>When the work of a lost worker goes to others.</summary>
    public string? Reschedule { get; init; }

    /// <summary>After the last test, however the run ended.</summary>
    public string? RunEnd { get; init; }

    /// <summary>How long each may take before it is killed.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);
}
