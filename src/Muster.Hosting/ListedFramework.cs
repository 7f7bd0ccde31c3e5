namespace Muster.Hosting;

/// <summary>A framework whose tests are known.</summary>
/// <param name="Book">Kept by the backend that listed them.</param>
/// <param name="Notice">Why that is not the framework's engine, for the user; null if it is.</param>
sealed record ListedFramework(CaseBook Book, string? Notice);
