namespace Muster.Doctor;

/// <summary>What a failure's own words point to.</summary>
/// <param name="Cause">The cause that they suggest.</param>
/// <param name="Subject">The port, file or limit that they name; null if they name none.</param>
sealed record Symptom(Cause Cause, string? Subject);
