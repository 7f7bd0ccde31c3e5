namespace Muster.Session;

/// <summary>What a fixture of assembly scope costs a host: the time of calls beside their tests.</summary>
static class AssemblyFixture
{
    /// <summary>The cost so far, when a call has ended; null if nothing can be said.</summary>
    /// <param name="host">Still with its call.</param>
    /// <param name="wallMs">Milliseconds of the call.</param>
    public static double? After(HostState host, double wallMs)
    {
        var traits = host.Module.Traits;
        if (!traits.FixturePerCall && !traits.FixturePerHost)
            return null;

        // Of tests that ran at the same time the sum says nothing; and where the framework keeps the fixture, only the first call sets it up.
        if (host.Call!.RunsSeveral || (!traits.FixturePerCall && host.Calls > 1))
            return host.FixtureMs;

        return (host.FixtureMs ?? 0) + Math.Max(0, wallMs - host.Call.TestsMs);
    }
}
