using Muster.Cli.Terminal;
using Muster.Model;
using Muster.Model.Events;
using Muster.Selection;
using Muster.Sequences;
using Muster.Session;
using Muster.Settings;

namespace Muster.Cli.Sequences;

/// <summary>All tests that there are, explicit ones too.</summary>
sealed class ListedTests
{
    readonly List<(TestModule Module, TestCase Case, NamedTest Test)> tests = [];

    /// <summary>A test with its module.</summary>
    public sealed record Found(TestModule Module, NamedTest Test);

    /// <summary>Lists all modules.</summary>
    /// <exception cref="RunException">One cannot be listed, or the user stopped it.</exception>
    public static async Task<ListedTests> OfAsync(RunOptions run)
    {
        var listed = new ListedTests();
        var problems = new List<RunProblem>();
        var everything = new Selector("all", "", _ => true, _ => true);
        var session = new TestSession(run with { ListOnly = true, Hooks = HookCommands.None, Selection = new TestSelection { Selectors = [everything] } });
        using var signals = new Signals(session);
        var code = ExitCode.Passed;
        await session.RunAsync(e =>
        {
            if (e is SessionEvent.ModuleListed module)
                listed.tests.AddRange(module.Planned.Select(test => (module.Module, test, NamedTest.Of(test))));
            else if (e is SessionEvent.ProblemFound found)
                problems.Add(found.Problem);
            else if (e is SessionEvent.RunEnded ended)
                code = (ExitCode)ended.Summary.ExitCode;
        });

        if (code == ExitCode.Aborted)
            throw new RunException(ExitCode.Aborted, "stopped while the tests were listed.");
        if (listed.tests.Count == 0)
            throw new RunException(code, problems.Count > 0 ? problems[0].Message : "there is no test.");

        return listed;
    }

    /// <summary>The tests of one module, as its framework lists them.</summary>
    public IReadOnlyList<TestCase> Of(TestModule module) => [.. tests.Where(test => test.Module == module).Select(test => test.Case)];

    /// <summary>The one test that is meant.</summary>
    /// <exception cref="UsageException">None is called so, or several are.</exception>
    public Found Find(string asked, string text)
    {
        var modules = tests.Select(test => test.Module).Distinct().ToList();
        var place = modules is [var only] ? only.Name : $"{modules.Count} modules";
        var one = TestFinder.Find(asked, text, tests.Select(test => test.Test), place);
        var holders = tests.Where(test => test.Test == one).Select(test => test.Module).ToList();
        return holders is [var module]
            ? new Found(module, one)
            : throw new UsageException($"{asked}: it is in {string.Join(" and ", holders.Select(m => $"{m.Name} ({m.TargetFramework})"))}. Name one project, or say -f.");
    }
}
