using Muster.Input;
using Muster.Model;

namespace Muster.UnitTests.Input;

public sealed class RefusalsTests : IDisposable
{
    readonly TempFolder temp = new();

    [Fact]
    public void All_that_is_not_built_is_said_in_one_sentence()
    {
        var problem = Assert.Single(Refusals.Problems(Found(Unbuilt("A"), Unbuilt("B"), Unbuilt("C")), "Release"));

        Assert.Null(problem.Module);
        Assert.Equal($"3 modules are not built: A, B, C. {At("A", "Release")} does not exist, nor do the others. Run without --no-build.", problem.Message);
    }

    [Fact]
    public void Of_very_many_the_first_are_named() =>
        Assert.StartsWith(
            "30 modules are not built: M0, M1, M2, M3, M4, M5, M6, M7, M8, M9 and 20 more. ",
            Assert.Single(Refusals.Problems(Found([.. Enumerable.Range(0, 30).Select(i => Unbuilt($"M{i}"))]), null)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_single_one_is_named_as_ever()
    {
        var problem = Assert.Single(Refusals.Problems(Found(Unbuilt("A")), "Release"));

        Assert.Equal(("A", $"it is not built: {At("A", "Release")} does not exist. Run without --no-build."), (problem.Module, problem.Message));
    }

    [Theory]
    [InlineData("Release", "Debug", "bin/Release/net10.0/A.dll", "bin/Debug/net10.0/A.dll")]
    [InlineData(null, "Release", "bin/Debug/net10.0/A.dll", "bin/Release/net10.0/A.dll")]
    [InlineData("Release", "Debug", "bin/A/release_net10.0/A.dll", "bin/A/debug_net10.0/A.dll")]
    public void What_is_built_in_the_other_configuration_is_told(string? asked, string other, string missing, string there)
    {
        temp.Write(there);

        var message = Assert.Single(Refusals.Problems(Found(Unbuilt("A") with { AssemblyPath = temp.At(missing.Split('/')) }), asked)).Message;

        Assert.EndsWith($" {other} is built: give -c {other}, or run without --no-build.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_project_has_several_frameworks_the_refused_one_is_told()
    {
        var problems = Refusals.Problems(Found(Other("A", "net9.0"), Other("A", "net10.0"), Other("B", "net9.0")), null);

        Assert.Equal(["A (net9.0)", "A (net10.0)", "B"], problems.Select(problem => problem.Module));
        Assert.All(problems, problem => Assert.Equal((ProblemKind.Discovery, "It is wrong."), (problem.Kind, problem.Message)));
    }

    public void Dispose() => temp.Dispose();

    static FoundModules Found(params RefusedModule[] refused) => new([], refused, []);

    RefusedModule Unbuilt(string name) => new(name, "net10.0", At(name, "Release"), "it is not built") { IsUnbuilt = true };

    RefusedModule Other(string name, string framework) => new(name, framework, At(name, "Debug"), "It is wrong.");

    string At(string name, string configuration) => temp.At(name, "bin", configuration, "net10.0", $"{name}.dll");
}
