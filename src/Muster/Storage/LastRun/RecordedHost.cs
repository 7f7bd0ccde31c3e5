namespace Muster.Storage.LastRun;

/// <summary>A process of a recorded run.</summary>
/// <param name="Worker">For example <c>gw3</c>.</param>
/// <param name="Slot">Number of the slot.</param>
/// <param name="Pid">Its process id.</param>
/// <param name="Module">Index of the module.</param>
/// <param name="StartedMs">Since the start of the run.</param>
/// <param name="EndedMs">Null if its end was not seen.</param>
/// <param name="BusyMs">During which it had something to run.</param>
/// <param name="CpuMs">Processor time; null if it did not come to say so.</param>
/// <param name="FixtureMs">What a fixture of assembly scope cost it; null if nothing is known.</param>
sealed record RecordedHost(string Worker, int Slot, int Pid, int Module, double StartedMs, double? EndedMs, double BusyMs, double? CpuMs, double? FixtureMs);
