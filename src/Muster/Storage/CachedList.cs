using Muster.Model;

namespace Muster.Storage;

/// <summary>The tests of a module as its host listed them.</summary>
/// <param name="Key">What the module and all that listing depends on looked like.</param>
/// <param name="Traits">What is known of the module as a whole.</param>
/// <param name="Cases">All its tests, in the framework's order.</param>
sealed record CachedList(string Key, ModuleTraits Traits, IReadOnlyList<TestCase> Cases)
{
    /// <summary>The module lists other tests each time: there is no list, and none is to be kept.</summary>
    public bool Unsteady { get; init; }
}
