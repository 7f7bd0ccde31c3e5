using Muster.Model;

namespace Muster.Reporting;

/// <summary>How a problem beside the tests reads.</summary>
static class ProblemText
{
    /// <summary>Its first line, as it happens.</summary>
    public static string Short(RunProblem problem)
    {
        var message = problem.Message.AsSpan().Trim();
        var end = message.IndexOfAny('\r', '\n');
        return SafeText.Line(Head(problem) + (end < 0 ? message : message[..end]).ToString());
    }

    /// <summary>All of it, at the end of the run.</summary>
    public static string Long(RunProblem problem) => SafeText.Block(Head(problem) + problem.Message.Trim());

    /// <summary>One for all modules that have the same, as where a file of settings that all share is wrong.</summary>
    public static IEnumerable<RunProblem> Joined(IEnumerable<RunProblem> problems)
    {
        foreach (var same in problems.GroupBy(problem => (problem.Kind, problem.Message)))
        {
            var modules = same.Select(problem => problem.Module).OfType<string>().Distinct().ToList();
            if (modules.Count > 1)
                yield return same.First() with { Module = string.Join(", ", modules) };
            else
            {
                foreach (var problem in same)
                    yield return problem;
            }
        }
    }

    static string Head(RunProblem problem) => problem.Module is { } module
        ? $"error ({Format.Lower(problem.Kind.ToString())}) {module}: "
        : $"error ({Format.Lower(problem.Kind.ToString())}): ";
}
