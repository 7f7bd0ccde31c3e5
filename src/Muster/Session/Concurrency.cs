namespace Muster.Session;

/// <summary>How many tests of a module ran at once in a host, as far as its run shows.</summary>
static class Concurrency
{
    /// <summary>Frameworks that Muster does not know, and apps, run as many at once as they like and tell nobody: what their tests took together is then more than the hosts had work.</summary>
    /// <param name="testsMs">Milliseconds that its tests took, all added up.</param>
    /// <param name="busyMs">Milliseconds during which its hosts had something to run.</param>
    /// <param name="threads">What the hosts were told.</param>
    public static double Of(double testsMs, double busyMs, int threads) =>
        busyMs > 0 ? Math.Max(threads, testsMs / busyMs) : threads;
}
