using System.Diagnostics.CodeAnalysis;

namespace Muster.Model.Events;

/// <summary>One host process in one slot.</summary>
public sealed record WorkerDescription
{
    /// <summary><c>gw3</c>: the slot's name, which a replacement keeps.</summary>
    public required string Id { get; init; }

    public required int Slot { get; init; }

    /// <summary>1 for the first process in the slot, 2 for its successor, and so on.</summary>
    public required int Generation { get; init; }

    /// <summary><c>local</c> for this machine.</summary>
    public required string Node { get; init; }

    /// <summary>How it was reached, as an xspec: <c>popen</c>.</summary>
    public required string Spec { get; init; }

    public required TestModule Module { get; init; }

    public required int Pid { get; init; }

    /// <summary>Where its process stands: the module's working folder, or that of a copy.</summary>
    [AllowNull]
    public string WorkingDirectory { get => field ?? Module.WorkingDirectory; init; }

    /// <summary>The <c>dotnet</c> that runs it.</summary>
    public required string Executable { get; init; }

    /// <summary>What to put into a <see cref="TestResult"/>.</summary>
    public WorkerRef Ref => new(Id, Slot, Node, Pid);
}
