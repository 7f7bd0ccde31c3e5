namespace Muster.Hosting;

/// <summary>A test framework that the module holds, and what can drive it.</summary>
/// <param name="Engine">The backend that is tried first.</param>
/// <param name="Fallback">The backend that takes over where the first cannot; null if it is not there, or there is none.</param>
sealed record HostedFramework(string Engine, string? Fallback);
