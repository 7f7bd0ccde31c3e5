using Muster.Model;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>How many tests the hosts of a module run at once.</summary>
static class HostThreads
{
    /// <summary>Never more than one where the module is serial under <c>dotnet test</c>: nothing says that its tests bear company.</summary>
    public static int Of(RunOptions options, ModuleTraits traits) => traits.Parallelism <= 1 ? 1
        : options.Threads > 0 ? options.Threads
        : (traits.Parallelism + options.Slots - 1) / options.Slots;

    /// <summary>The number as it is sent to a host: without distribution the framework decides for itself, as under <c>dotnet test</c>.</summary>
    public static int OnTheWire(RunOptions options, ModuleTraits traits) =>
        options is { Dist: DistributionMode.No, Threads: 0 } ? 0 : Of(options, traits);
}
