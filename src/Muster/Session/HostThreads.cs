using Muster.Model;
using Muster.Rules;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>How many tests the hosts of a module run at once.</summary>
static class HostThreads
{
    /// <summary>Never more than one where the module is serial under <c>dotnet test</c>: nothing says that its tests bear company.</summary>
    public static int Of(RunOptions options, ModuleRules rules, ModuleTraits traits) => rules.Serial || traits.Parallelism <= 1 ? 1
        : rules.Threads > 0 ? rules.Threads
        : (traits.Parallelism + options.Slots - 1) / options.Slots;

    /// <inheritdoc cref="Of(RunOptions, ModuleRules, ModuleTraits)" />
    public static int Of(RunOptions options, ModuleState module) => Of(options, module.Rules, module.Traits);

    /// <summary>The number as it is sent to a host: without distribution the framework decides for itself, as under <c>dotnet test</c>, where no rule does.</summary>
    public static int OnTheWire(RunOptions options, ModuleState module, Piece piece) =>
        piece.Serial ? 1
        : options.Dist == DistributionMode.No && module.Rules is { Threads: 0, Serial: false } ? 0
        : Of(options, module);
}
