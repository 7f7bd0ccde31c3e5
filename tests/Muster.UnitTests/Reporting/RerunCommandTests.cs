using Muster.Model;
using Muster.Reporting.Terminal;
using Muster.Selection;

namespace Muster.UnitTests.Reporting;

public sealed class RerunCommandTests
{
    [Fact]
    public void What_the_filter_grammar_means_is_escaped() =>
        Assert.Equal(@"a\(b\)\&c\|d\=e\!f\~g\\h", RerunCommand.Escape(@"a(b)&c|d=e!f~g\h"));

    [Fact]
    public void What_the_shell_means_is_quoted() => Assert.Equal("'it'\\''s $x'", CommandText.Quote("it's $x"));

    [Theory]
    [InlineData("muster run a -- NUnit.RandomSeed=5", "muster run a --filter F -- NUnit.RandomSeed=5")]
    [InlineData("muster run -e 'A=b -- c' -- 'X=it'\\''s -- y'", "muster run -e 'A=b -- c' --filter F -- 'X=it'\\''s -- y'")]
    [InlineData("muster run -e 'A=it'\\''s -- c'", "muster run -e 'A=it'\\''s -- c' --filter F")]
    public void Settings_stay_behind_what_is_added(string command, string expected) => Assert.Equal(expected, CommandText.With(command, "--filter F"));

    [Fact]
    public void A_row_with_a_name_of_its_own_is_named()
    {
        var result = A.Result(TestOutcome.Failed, A.Case("Adds", "Shop.Cart.Adds(a: 1)"));

        Assert.Equal(
            @"muster run --filter 'FullyQualifiedName=Shop.Cart.Adds&DisplayName=Shop.Cart.Adds\(a: 1\)'",
            RerunCommand.One("muster run", result));
    }

    [Theory]
    [InlineData("Shop.Cart(1)", @"Shop.Cart\(1\).Adds")]
    [InlineData("Shop.Cart(\u001b)", "Shop.Cart.Adds")]
    public void Of_fixtures_with_parameters_the_failed_one_is_named_if_it_can_be_typed(string fixture, string named)
    {
        var result = A.Result(TestOutcome.Failed, A.Case("Adds") with { Fixture = fixture });

        Assert.Equal($"muster run --filter 'FullyQualifiedName={named}'", RerunCommand.One("muster run", result));
    }

    [Fact]
    public void A_name_that_cannot_be_typed_falls_back_to_the_method()
    {
        var result = A.Result(TestOutcome.Failed, A.Case("Adds", "Adds(\u001b)"));

        Assert.Equal("muster run --filter 'FullyQualifiedName=Shop.Cart.Adds'", RerunCommand.One("muster run", result));
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("")]
    [InlineData(" ends in a blank ")]
    public void Nor_does_the_grammar_have_a_word_for_blanks_at_the_ends(string name) =>
        Assert.Equal("muster run --filter 'FullyQualifiedName=Shop.Cart.Adds'", RerunCommand.One("muster run", A.Result(TestOutcome.Failed, A.Case("Adds", name))));

    [Theory]
    [InlineData("it's \"quoted\" and 'quoted'")]
    [InlineData("a(b)&c|d=e!f~g\\h\\\\")]
    [InlineData("$HOME `id` $(id) ${x} !! !x *.cs ~ # ; <a >b {a,b} [c] \\n %s %20")]
    [InlineData("naïve Ωμέγα 漢字 🎉")]
    public void A_shell_and_the_filter_give_the_name_back(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no POSIX shell on Windows.");

        TestCase[] cases = [A.Case("Adds", name), A.Case("Adds", "Adds(1)"), A.Case("Pays", name)];
        // A shell that has `muster` only say what its last word is.
        var script = "muster() { for last; do :; done; printf %s \"$last\"; }; " + RerunCommand.One("muster run", A.Result(TestOutcome.Failed, cases[0]));
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardOutput = true })!;
        var filter = TestFilter.Parse(shell.StandardOutput.ReadToEnd());
        shell.WaitForExit();

        Assert.Equal([true, false, false], cases.Select(filter.Selects));
    }

    [Fact]
    public void Methods_are_joined()
    {
        var (command, named) = RerunCommand.All("muster run", [("N.A", "X"), ("N.B`1", "Y")]);

        Assert.Equal("muster run --filter 'FullyQualifiedName=N.A.X|FullyQualifiedName=N.B`1.Y'", command);
        Assert.Equal(2, named);
    }

    [Fact]
    public void A_command_that_is_too_long_names_the_first()
    {
        var (command, named) = RerunCommand.All("muster run", [.. Enumerable.Range(0, 1000).Select(i => ("Ns.Class", $"Method{i}"))]);

        Assert.InRange(command.Length, 7000, 8200);
        Assert.InRange(named, 100, 999);
    }
}
