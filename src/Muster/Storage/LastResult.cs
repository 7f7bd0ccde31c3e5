namespace Muster.Storage;

/// <summary>What is kept of an outcome.</summary>
enum LastResult
{
    Passed,
    Failed,
    Skipped,
}
