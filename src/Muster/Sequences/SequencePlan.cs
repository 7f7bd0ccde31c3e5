using Muster.Model;

namespace Muster.Sequences;

/// <summary>A sequence of an earlier run, told in the tests that a module has now.</summary>
/// <param name="Calls">What each call is to run, units as they began and tests as they are listed: inside a unit the order is the framework's business. Calls of which nothing is left are left out.</param>
/// <param name="Missing">Tests that are not there any more.</param>
sealed record SequencePlan(IReadOnlyList<IReadOnlyList<TestCase>> Calls, IReadOnlyList<NamedTest> Missing)
{
    /// <summary>Finds each test by its stable id, else by its names, else by its place among the rows of its method.</summary>
    public static SequencePlan Of(Sequence sequence, IReadOnlyList<TestCase> listed)
    {
        listed = [.. listed.DistinctBy(test => test.Id)];
        var found = Match([.. sequence.Tests.Distinct()], listed);
        var places = listed.Select((test, place) => (test.Id, place)).ToDictionary(t => t.Id, t => t.place);
        var taken = new HashSet<TestId>();
        var calls = new List<IReadOnlyList<TestCase>>();
        foreach (var call in sequence.Calls)
        {
            var tests = call.Where(found.ContainsKey).Select(test => found[test]).Where(test => taken.Add(test.Id)).ToList();
            // One call is for one framework. In it the unit that began first is the first.
            var units = tests.GroupBy(test => (test.Backend, test.Unit)).SelectMany(unit => unit.OrderBy(test => places[test.Id]));
            calls.AddRange(units.GroupBy(test => test.Backend).Select(group => group.ToList()));
        }

        return new SequencePlan(calls, [.. sequence.Tests.Distinct().Where(test => !found.ContainsKey(test))]);
    }

    static Dictionary<NamedTest, TestCase> Match(IReadOnlyList<NamedTest> wanted, IReadOnlyList<TestCase> listed)
    {
        var found = new Dictionary<NamedTest, TestCase>();
        var free = listed.ToDictionary(test => test.Id);
        foreach (var test in wanted)
        {
            if (free.Remove(test.Id, out var same))
                found[test] = same;
        }

        // Another framework, or a build that gives other ids: by what people call it.
        Pair(test => (test.Class, test.Method, test.Name), test => (test.ShownClass, test.Method, test.Name), always: true);
        // Rows that are called otherwise in each process.
        Pair(test => (test.Class, test.Method, ""), test => (test.ShownClass, test.Method, ""), always: false);
        return found;

        void Pair(Func<NamedTest, object> nameOf, Func<TestCase, object> nameOfCase, bool always)
        {
            var likes = listed.Where(test => free.ContainsKey(test.Id)).GroupBy(nameOfCase).ToDictionary(group => group.Key, group => group.ToList());
            foreach (var group in wanted.Where(test => !found.ContainsKey(test)).GroupBy(nameOf))
            {
                if (!likes.TryGetValue(group.Key, out var cases) || (!always && cases.Count != group.Count()))
                    continue;

                foreach (var (test, same) in group.Zip(cases))
                {
                    found[test] = same;
                    free.Remove(same.Id);
                }
            }
        }
    }
}
