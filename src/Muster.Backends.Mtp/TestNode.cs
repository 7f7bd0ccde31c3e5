namespace Muster.Backends.Mtp;

/// <summary>One state of one test, as an app tells it.</summary>
/// <param name="Uid">The framework's own name for the test; several tests may share one.</param>
/// <param name="Name">What it shows.</param>
/// <param name="State">The word of the protocol.</param>
sealed record TestNode(string Uid, string Name, string State)
{
    public string? Parent { get; init; }

    /// <summary>Full name of the class; null if the framework does not tell.</summary>
    public string? Type { get; init; }

    /// <summary>Method, most often with its parameter types in brackets; null if the framework does not tell.</summary>
    public string? Method { get; init; }

    public string? File { get; init; }

    public int? Line { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Traits { get; init; } = [];

    public double DurationMs { get; init; }

    public string? Message { get; init; }

    public string? StackTrace { get; init; }

    /// <summary>Files, as paths or as addresses.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    public string? Output { get; init; }

    public string? Errors { get; init; }
}
