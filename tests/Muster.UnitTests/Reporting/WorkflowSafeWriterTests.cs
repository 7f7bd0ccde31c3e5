using Muster.Reporting;
using Muster.Reporting.GitHub;

namespace Muster.UnitTests.Reporting;

/// <summary>Nothing that a test is called or prints can speak to the workflow.</summary>
public sealed class WorkflowSafeWriterTests
{
    [Theory]
    [InlineData("::error::x", ": :error::x")]
    [InlineData(" \t\u00a0\u2028::add-mask::x", " \t\u00a0\u2028: :add-mask::x")]
    [InlineData("a\r::error::x", "a\r: :error::x")]
    [InlineData("a\n::stop-commands::x", "a\n: :stop-commands::x")]
    [InlineData("a ##[add-mask]x", "a ## [add-mask]x")]
    [InlineData("#####[group]", "##### [group]")]
    [InlineData("A::B # [x] #[y] : :", "A::B # [x] #[y] : :")]
    [InlineData("", "")]
    public void A_command_is_broken_and_all_else_stays(string text, string written) => Assert.Equal(written, Write(w => w.Write(text)));

    [Fact]
    public void It_does_not_matter_how_a_line_is_cut_into_calls()
    {
        const string text = "one\n  ::error::x\r\n##[group]\n";
        var whole = Write(w => w.Write(text));

        Assert.Equal(whole, Write(w => text.ToList().ForEach(w.Write)));
        Assert.Equal(whole, Write(w => text.Chunk(3).ToList().ForEach(w.Write)));
        Assert.Equal(whole, Write(w => w.Write(text.AsSpan())));
        Assert.Empty(RunnerOfGitHub.Commands(whole));
    }

    [Fact]
    public async Task A_run_full_of_commands_gives_the_runner_none()
    {
        foreach (var text in new[] { "::error::x", "##[add-mask]x", "\r\n::stop-commands::x\n", "\u001b[0m::error::x", "x\n##[group]y" })
        {
            var output = new StringWriter();
            await using (var reporter = new PlainReporter(new WorkflowSafeWriter(output), Tell.Verbose, new ManualTime()))
                await Tell.AllAsync(reporter, NastyResultsTests.Run(text));

            Assert.Empty(RunnerOfGitHub.Commands(output.ToString()));
        }
    }

    static string Write(Action<WorkflowSafeWriter> write)
    {
        var text = new StringWriter { NewLine = "\n" };
        using var writer = new WorkflowSafeWriter(text);
        write(writer);
        return text.ToString();
    }
}
