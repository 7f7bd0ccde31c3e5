using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Terminal;

/// <summary>Keeps what the end of the run will say of failures and problems.</summary>
sealed class FailureBook
{
    // Nobody reads more on a terminal, and a suite of which all fails must not fill the memory.
    const int MostCharacters = 4 * 1024 * 1024;

    // What can still be read before it is pasted; of more the methods are named, with all their rows.
    const int LongestRows = 1500;

    readonly List<string> blocks = [];
    readonly List<RunProblem> problems = [];
    readonly OrderedDictionary<(string Class, string Method), int> methods = [];
    readonly OrderedDictionary<string, int> filters = [];
    int characters;
    int filtersLength;

    public IReadOnlyList<string> Blocks => blocks;

    public IReadOnlyList<RunProblem> Problems => problems;

    /// <summary>Failures without a block, because there are too many.</summary>
    public int Unshown { get; private set; }

    /// <summary>Methods that failed, each once, in the order of their first failure.</summary>
    public IReadOnlyList<(string Class, string Method)> Methods => [.. methods.Keys];

    /// <summary>How many tests failed.</summary>
    public int Count { get; private set; }

    /// <summary>A filter for the tests that failed, row by row; null where it would be too long.</summary>
    public string? Rows => filtersLength <= LongestRows ? string.Join('|', filters.Keys) : null;

    public void Apply(SessionEvent e, RunView view, Paint paint)
    {
        if (e is SessionEvent.ProblemFound found)
            problems.Add(found.Problem);

        if (e is SessionEvent.TestRecorded { Result: var result } && result.Outcome.IsFailure())
            Add(result, view, paint);
    }

    void Add(TestResult result, RunView view, Paint paint)
    {
        Count++;
        methods.TryAdd((RerunCommand.ClassOf(result.Case), result.Case.Method), 0);
        if (filtersLength <= LongestRows && RerunCommand.FilterOf(result) is var filter && filters.TryAdd(filter, 0))
            filtersLength += filter.Length + 1;
        if (characters >= MostCharacters)
        {
            Unshown++;
            return;
        }

        var block = FailureBlock.Of(result, view, paint);
        characters += block.Length;
        blocks.Add(block);
    }
}
