using Muster.Model;

namespace Muster.Hosting;

/// <summary>What the frameworks of a module say of it, taken together.</summary>
static class Survey
{
    public static ModuleTraits Of(IReadOnlyList<ListedFramework> listed)
    {
        // A framework that came along as somebody's dependency has no tests, and nothing to say.
        var used = listed.Where(l => l.Book.ListAll().Count > 0).ToList();
        var all = (used.Count > 0 ? used : listed).Select(l => (l.Notice, Traits: l.Book.Backend.Describe())).ToList();
        return new ModuleTraits
        {
            Frameworks = [.. all.SelectMany(l => l.Traits.Frameworks)],
            FixturePerCall = all.Exists(l => l.Traits.FixturePerCall),
            FixturePerHost = all.Exists(l => l.Traits.FixturePerHost),
            Parallelism = all.Max(l => l.Traits.Parallelism),
            ExactAttribution = all.TrueForAll(l => l.Traits.ExactAttribution),
            Notices = [.. all.SelectMany(l => l.Traits.Notices.Prepend(l.Notice)).OfType<string>().Distinct()],
        };
    }
}
