using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.GitHub;

/// <summary>The annotations of a run, within the number of each level that GitHub takes from one step.</summary>
sealed class Annotations(string? workspace)
{
    const int MostOfALevel = 10;

    readonly ModuleNames names = new();
    readonly List<WorkflowCommand> errors = [];
    readonly List<WorkflowCommand> warnings = [];
    int unshown;

    public void Apply(SessionEvent e)
    {
        names.Apply(e);
        if (e is SessionEvent.ProblemFound { Problem: var problem })
            Add(errors, () => new WorkflowCommand("error", ProblemText.Short(problem), ProblemText.Long(problem), null));
        else if (e is SessionEvent.TestRecorded { Result: var result } && result.Outcome.IsFailure())
            Add(errors, () => Of("error", Format.Word(result.Outcome).ToUpperInvariant(), result, Text(result)));
        else if (e is SessionEvent.TestRecorded { Result: { Flaky: true } flaky })
            Add(warnings, () => Of("warning", "FLAKY", flaky, Earlier(flaky)));
    }

    /// <summary>All of them, each on its line; empty if there is nothing to say.</summary>
    public string Text()
    {
        var all = errors.Concat(warnings).ToList();
        if (unshown > 0)
            all.Add(new WorkflowCommand("notice", "muster", $"{CountText.Of(unshown, "more annotation")}: GitHub shows {MostOfALevel} of a kind; the summary of the step lists the tests", null));

        return string.Concat(all.Select(command => command + "\n"));
    }

    void Add(List<WorkflowCommand> list, Func<WorkflowCommand> create)
    {
        if (list.Count < MostOfALevel)
            list.Add(create());
        else
            unshown++;
    }

    WorkflowCommand Of(string level, string status, TestResult result, string text)
    {
        var worker = result.Worker is { } w ? $" [{w.Id}]" : "";
        return new WorkflowCommand(level, $"{status} {Format.FullName(result)} ({names.Of(result.Module)}){worker}", text, SourcePlace.Of(result, workspace));
    }

    static string Text(TestResult result) => string.Join('\n', new[] { result.Message, result.StackTrace }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } text
        ? text
        : Format.Word(result.Outcome);

    static string Earlier(TestResult result) =>
        string.Join('\n', result.Attempts.Select((a, i) => $"attempt {i + 1}: {Format.Word(a.Outcome)}{(a.Message is { } m ? ": " + m : "")}"));
}
