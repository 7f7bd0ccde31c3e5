using Muster.Model;

namespace Muster.Node;

/// <summary>What a host is to be started for, and with what.</summary>
public sealed record HostStart
{
    /// <summary>The caller's key for this process; never used twice in a run.</summary>
    public required int Host { get; init; }

    /// <summary>The slot it works in; a replacement has the same.</summary>
    public required int Slot { get; init; }

    /// <summary>The module it is started for.</summary>
    public required TestModule Module { get; init; }

    /// <summary>Full path of the <c>dotnet</c> that runs it.</summary>
    public required string DotnetPath { get; init; }

    /// <summary>The folder that holds <c>Muster.TestHost.dll</c>.</summary>
    public required string HostFolder { get; init; }

    /// <summary>Variables beside those that the node sets; one with a null value is removed. They win over the node's, except over its marks.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>The host runs from a copy of the module's output folder, made for it alone and removed at its end.</summary>
    public bool CopyOutput { get; init; }

    /// <summary>Full path of the folder that keeps what tests attach, made when something is; null leaves files where the tests put them.</summary>
    public string? AttachmentsFolder { get; init; }
}
