namespace Muster.Scheduling;

/// <summary>What is to be done. The cases are nested below.</summary>
public abstract record SchedulerCommand
{
    SchedulerCommand() { }

    /// <summary>Start a process for the module in the slot. The slot is empty: it has just joined, or its last host has ended or was lost.</summary>
    /// <param name="List">The host shall list the module first. No <see cref="Run"/> for it comes before the module's <see cref="SchedulerInput.DiscoveryEnded"/>.</param>
    public sealed record StartHost(int Slot, int Module, bool List) : SchedulerCommand;

    /// <summary>Run the piece in the slot's host. It may come right behind <see cref="StartHost"/>: it is to be sent when the host is ready.</summary>
    /// <remarks>Never more than one in a slot before <see cref="SchedulerInput.PieceEnded"/>; always of the module that the host was started for.</remarks>
    public sealed record Run(int Slot, Piece Piece) : SchedulerCommand;

    /// <summary>End the slot's host: it has nothing in flight, and gets nothing any more. Answered by <see cref="SchedulerInput.HostEnded"/> or <see cref="SchedulerInput.SlotLost"/>; before that nothing is started in the slot.</summary>
    public sealed record Retire(int Slot) : SchedulerCommand;
}
