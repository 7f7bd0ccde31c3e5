using Muster.Model;
using Muster.Reporting;

namespace Muster.UnitTests.Reporting;

/// <summary>What is wrong with many modules at once is read once at the end.</summary>
public class JoinedProblemsTests
{
    [Fact]
    public void A_problem_that_several_modules_share_is_told_once_and_names_them_all() =>
        Assert.Equal(
            [new(ProblemKind.Discovery, "A, C", "no settings"), new(ProblemKind.Discovery, "B", "no runtime")],
            ProblemText.Joined([new(ProblemKind.Discovery, "A", "no settings"), new(ProblemKind.Discovery, "B", "no runtime"), new(ProblemKind.Discovery, "C", "no settings")]));

    [Fact]
    public void What_happened_twice_in_one_module_is_told_twice()
    {
        RunProblem[] problems = [new(ProblemKind.Fixture, "A", "no disk"), new(ProblemKind.Fixture, "A", "no disk"), new(ProblemKind.Hook, null, "gone"), new(ProblemKind.Hook, null, "gone")];
        Assert.Equal(problems, ProblemText.Joined(problems));
    }
}
