using Muster.Model;
using Muster.Session;

namespace Muster.UnitTests.Session;

public class ExitCodesTests
{
    static readonly ExitCode[] ByWeight =
    [
        ExitCode.BadUsage, ExitCode.Aborted, ExitCode.TestsLost, ExitCode.BuildFailed, ExitCode.DiscoveryFailed, ExitCode.NoWorker,
        ExitCode.TooManyFailures, ExitCode.TestsFailed, ExitCode.ReportNotWritten, ExitCode.TooFewTests, ExitCode.NoTests,
    ];

    [Fact]
    public void Nothing_wrong_is_0() => Assert.Equal(ExitCode.Passed, ExitCodes.Weightiest([]));

    [Fact]
    public void Every_code_has_its_weight() =>
        Assert.Equal(Enum.GetValues<ExitCode>().Where(code => code != ExitCode.Passed).Order(), ByWeight.Order());

    [Fact]
    public void Of_any_two_the_weightier_is_taken()
    {
        for (var i = 0; i < ByWeight.Length; i++)
        {
            for (var j = i; j < ByWeight.Length; j++)
                Assert.Equal(ByWeight[i], ExitCodes.Weightiest([ByWeight[j], ExitCode.Passed, ByWeight[i]]));
        }
    }

    [Theory]
    [InlineData(ProblemKind.Build, ExitCode.BuildFailed)]
    [InlineData(ProblemKind.Discovery, ExitCode.DiscoveryFailed)]
    [InlineData(ProblemKind.Report, ExitCode.ReportNotWritten)]
    [InlineData(ProblemKind.Lost, ExitCode.TestsLost)]
    [InlineData(ProblemKind.Fixture, ExitCode.TestsFailed)]
    [InlineData(ProblemKind.Host, ExitCode.TestsFailed)]
    [InlineData(ProblemKind.Leak, ExitCode.TestsFailed)]
    public void A_problem_stands_for_a_code(ProblemKind kind, ExitCode code) => Assert.Equal(code, ExitCodes.Of(kind));
}
