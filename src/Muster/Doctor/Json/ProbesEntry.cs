namespace Muster.Doctor.Json;

/// <summary>How often it was run again in each way, and how often it failed then.</summary>
sealed record ProbesEntry(TriesEntry Plain, TriesEntry Alone, TriesEntry AfterOthers, TriesEntry WholeModule);
