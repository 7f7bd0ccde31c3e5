using Muster.Cli.Sequences;
using Muster.Model;
using Muster.Sequences;

namespace Muster.UnitTests.Sequences;

public sealed class BisectTextTests
{
    static readonly NamedTest Culprit = new(new TestId(0, 1), "A", "Leaves", "Leaves");
    static readonly NamedTest Target = new(new TestId(0, 2), "B", "Finds", "Finds");
    static readonly NamedTest Innocent = new(new TestId(0, 3), "B", "Other", "Other");

    [Theory]
    [InlineData("muster run Shop.sln", "muster run Shop.sln WORDS")]
    [InlineData("muster run Shop.sln -- NUnit.RandomSeed=5", "muster run Shop.sln WORDS -- NUnit.RandomSeed=5")]
    [InlineData("muster run 'a -- b' -- 'TestRunParameters.Parameter(name=\"x\", value=\"it'\\''s -- y\")'", "muster run 'a -- b' WORDS -- 'TestRunParameters.Parameter(name=\"x\", value=\"it'\\''s -- y\")'")]
    public void The_command_at_the_end_has_the_culprits_and_keeps_the_settings_behind_them(string command, string expected)
    {
        var suspects = new Suspects(new Sequence { Calls = [[Culprit], [Innocent, Target]] }, "what gw0 ran before it");
        var verdict = new OrderVerdict(OrderVerdictKind.Found, new Sequence { Calls = [[Culprit]] }, "no", 3, 3);

        var text = BisectText.End(verdict, Target, suspects, command);

        var words = $"--in-order {Culprit.Id} --in-order {Target.Id}";
        Assert.Contains($"\n  {expected.Replace("WORDS", words, StringComparison.Ordinal)}\n", text, StringComparison.Ordinal);
    }
}
