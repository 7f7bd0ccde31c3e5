namespace Muster.Hosting;

/// <summary>A framework whose tests are known.</summary>
/// <param name="Book">Kept by the backend that listed them.</param>
/// <param name="Notice">What the user is to know of that choice; null if nothing.</param>
sealed record ListedFramework(CaseBook Book, string? Notice);
