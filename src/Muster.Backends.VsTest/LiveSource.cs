namespace Muster.Backends.VsTest;

/// <summary>Where a test wrote to.</summary>
enum LiveSource
{
    Console,
    Error,
    Trace,
    Context,
}
