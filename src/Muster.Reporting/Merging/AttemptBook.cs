using Muster.Model;

namespace Muster.Reporting.Merging;

/// <summary>All attempts at tests that are in several reports, in the order of the runs.</summary>
sealed class AttemptBook
{
    readonly Dictionary<TestKey, List<TestAttempt>> attempts = [];

    public static AttemptBook Read(IReadOnlyList<JsonReport> reports, TestIndex index, MergeNames names)
    {
        var book = new AttemptBook();
        for (var i = 0; i < reports.Count; i++)
        {
            var report = i;
            index.StartReport(report);
            reports[report].ReadTests(test =>
            {
                var key = index.KeyOf(test.Result);
                if (index.IsRepeated(key))
                    book.Add(key, test.Result.Attempts.Select(a => names.Attempt(report, a)));
            });
        }

        return book;
    }

    /// <summary>The result that decides, with every attempt of every run.</summary>
    public TestResult Join(TestKey key, TestResult deciding)
    {
        var all = attempts[key];
        return deciding with
        {
            Attempts = all,
            Flaky = deciding.Outcome == TestOutcome.Passed && all.Any(a => a.Outcome.IsFailure()),
        };
    }

    void Add(TestKey key, IEnumerable<TestAttempt> more)
    {
        var list = attempts.TryGetValue(key, out var known) ? known : attempts[key] = [];
        list.AddRange(more);
    }
}
