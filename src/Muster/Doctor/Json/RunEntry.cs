namespace Muster.Doctor.Json;

/// <summary>The run that was looked at.</summary>
sealed record RunEntry(string Id, DateTimeOffset Started, string Dist, int Slots, double WallMs, int Planned, int Failed);
