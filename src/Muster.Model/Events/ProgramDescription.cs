namespace Muster.Model.Events;

/// <summary>A program that a worker has started to run tests in.</summary>
/// <param name="Pid">Its process.</param>
/// <param name="Name">Of its file, without the folder.</param>
public sealed record ProgramDescription(int Pid, string Name)
{
    /// <summary>A debugger for .NET finds a runtime in it, and it is seen when one is attached; null where nobody can tell.</summary>
    public bool? Managed { get; init; }
}
