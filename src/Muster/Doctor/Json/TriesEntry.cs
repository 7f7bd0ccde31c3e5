namespace Muster.Doctor.Json;

/// <summary>Tries of one kind.</summary>
sealed record TriesEntry(int Tries, int Failed);
