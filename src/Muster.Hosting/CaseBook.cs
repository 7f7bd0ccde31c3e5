using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Hosting;

/// <summary>What this host has listed of one backend: gives stable ids and finds tests by them.</summary>
/// <remarks>
/// The ordinal counts within a class, in the framework's order, so that a host which lists one class gives the same ids as one which lists all.
/// </remarks>
sealed class CaseBook(string assemblyName, IBackend backend)
{
    readonly Dictionary<TestId, FoundTest> tests = [];
    readonly Dictionary<(string Class, string Signature, string Name), int> likes = [];
    readonly Dictionary<(string Class, string Method), List<FoundTest>> methods = [];
    readonly HashSet<string> listedClasses = new(StringComparer.Ordinal);
    bool listedAll;

    public IBackend Backend => backend;

    public IReadOnlyCollection<FoundTest> ListAll()
    {
        if (!listedAll)
        {
            Clear();
            backend.Discover(null, Add);
            listedAll = true;
        }

        return tests.Values;
    }

    /// <summary>The tests to run for these references. A row that cannot be found by its id is met by a row of the same method that nobody else asks for.</summary>
    /// <returns>Pairs of what was asked and what was found; null where the method is not there either.</returns>
    public IReadOnlyList<(TestRef Asked, FoundTest? Found)> Find(IReadOnlyList<TestRef> asked)
    {
        ListClassesOf(asked);
        var taken = asked.Select(a => tests.GetValueOrDefault(a.Id)).OfType<FoundTest>().ToHashSet();
        return [.. asked.Select(a => (a, tests.GetValueOrDefault(a.Id) ?? Substitute(a, taken)))];
    }

    FoundTest? Substitute(TestRef asked, HashSet<FoundTest> taken) =>
        methods.GetValueOrDefault((asked.Class, asked.Method))?.Find(taken.Add);

    void ListClassesOf(IReadOnlyList<TestRef> asked)
    {
        if (listedAll)
            return;

        if (backend.ListsWholeModule)
        {
            ListAll();
            return;
        }

        var missing = asked.Select(a => a.Class).Where(listedClasses.Add).Distinct().ToList();
        if (missing.Count > 0)
            backend.Discover(missing, Add);
    }

    void Add(FoundTest test)
    {
        var like = (test.Class, test.Signature, test.Name);
        test.Ordinal = likes.GetValueOrDefault(like);
        likes[like] = test.Ordinal + 1;
        test.Id = TestId.Of(assemblyName, test.Class, test.Signature, test.Name, test.Ordinal);
        tests[test.Id] = test;

        if (!methods.TryGetValue((test.Class, test.Method), out var rows))
            methods[(test.Class, test.Method)] = rows = [];
        rows.Add(test);
    }

    void Clear()
    {
        tests.Clear();
        likes.Clear();
        methods.Clear();
    }
}
