using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Hosting;

/// <summary>What this host has listed of one backend: gives stable ids and finds tests by them.</summary>
/// <remarks>
/// The ordinal counts within a class, in the framework's order, so that a host which lists one class gives the same ids as one which lists all.
/// </remarks>
sealed class CaseBook(string assemblyName, IBackend backend)
{
    readonly string family = BackendNames.FamilyOf(backend.Name);
    readonly Dictionary<TestId, FoundTest> tests = [];
    readonly Dictionary<(string Class, string Signature, string Name), int> likes = [];
    readonly Dictionary<string, ListedClass> classes = [];
    readonly HashSet<string> asked = new(StringComparer.Ordinal);
    bool listedAll;

    public IBackend Backend => backend;

    /// <param name="wanted">The classes that a run asks for; null where the list itself is asked for.</param>
    public IReadOnlyCollection<FoundTest> ListAll(IReadOnlyCollection<string>? wanted = null)
    {
        if (!listedAll)
        {
            Clear();
            backend.Discover(wanted, Add);
            listedAll = true;
        }

        return tests.Values;
    }

    /// <summary>Lists the classes of these references, unless that was done.</summary>
    /// <returns>What was found in each class that nobody asked for before.</returns>
    public IReadOnlyList<ClassDigest> List(IReadOnlyList<TestRef> references)
    {
        var fresh = references.Select(r => r.Class).Where(asked.Add).Distinct().ToList();
        if (!listedAll && backend.ListsWholeModule)
            ListAll(fresh);
        else if (!listedAll && fresh.Count > 0)
            backend.Discover(fresh, Add);

        return [.. fresh.Select(name => classes.GetValueOrDefault(name) is { } found ? found.Digest(name) : ClassDigest.Of(name, []))];
    }

    /// <summary>The tests to run for these references. A row that cannot be found by its id is met by a row of the same method that nobody else asks for.</summary>
    /// <returns>Pairs of what was asked and what was found; null where there is no row to spare.</returns>
    public IReadOnlyList<(TestRef Asked, FoundTest? Found)> Find(IReadOnlyList<TestRef> references)
    {
        var taken = references.Select(r => tests.GetValueOrDefault(r.Id)).OfType<FoundTest>().ToHashSet();
        return [.. references.Select(r => (r, tests.GetValueOrDefault(r.Id) ?? classes.GetValueOrDefault(r.Class)?.StandIn(r, taken)))];
    }

    void Add(FoundTest test)
    {
        var like = (test.Class, test.Signature, test.Name);
        test.Ordinal = likes.GetValueOrDefault(like);
        likes[like] = test.Ordinal + 1;
        test.Id = TestId.Of(assemblyName, test.Class, $"{family} {test.Signature}", test.Name, test.Ordinal);
        tests[test.Id] = test;

        if (!classes.TryGetValue(test.Class, out var found))
            classes[test.Class] = found = new ListedClass();
        found.Add(test);
    }

    void Clear()
    {
        tests.Clear();
        likes.Clear();
        classes.Clear();
    }
}
