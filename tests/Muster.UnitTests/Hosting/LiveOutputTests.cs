using System.Text;
using Muster.Hosting;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.UnitTests.Hosting;

/// <summary>What a host tells of what its tests print into their framework.</summary>
public sealed class LiveOutputTests
{
    static readonly LiveKey Test = new(new TestId(1, 1), null, Error: false);

    readonly ManualTime time = new();
    readonly List<HostMessage.TestPrinted> sent = [];
    readonly LiveOutput live;

    public LiveOutputTests()
    {
        time.Advance(TimeSpan.FromHours(1));
        live = new LiveOutput(message => sent.Add((HostMessage.TestPrinted)message), time);
    }

    [Fact]
    public void A_line_is_told_at_once()
    {
        live.Add(Test, "one\n");

        Assert.Equal(new HostMessage.TestPrinted(Test.Test, null, false, "one\n", 0), Assert.Single(sent));
    }

    [Fact]
    public void The_parts_of_a_line_are_put_together()
    {
        live.Add(Test, "o");
        live.Add(Test, "n");
        live.Look();
        live.Add(Test, "e\nand");

        Assert.Equal(["one\n"], Texts);
    }

    [Fact]
    public void The_start_of_a_line_is_told_when_its_end_is_long_in_coming()
    {
        live.Add(Test, "loading");
        time.Advance(TimeSpan.FromMilliseconds(499));
        live.Look();
        Assert.Empty(sent);

        time.Advance(TimeSpan.FromMilliseconds(1));
        live.Look();
        Assert.Equal(["loading"], Texts);
    }

    [Fact]
    public void The_start_of_a_line_is_told_when_its_test_ends()
    {
        live.Add(Test, "no end of line");
        live.End(new TestId(2, 2), null);
        Assert.Empty(sent);

        live.End(new TestId(1, 1), null);
        Assert.Equal(["no end of line"], Texts);
    }

    [Fact]
    public void The_start_of_a_line_is_told_when_the_process_is_about_to_end_and_what_comes_then_at_once()
    {
        live.Add(Test, "about to");
        live.LookLast();
        Assert.Equal(["about to"], Texts);

        live.Add(Test, " end");
        Assert.Equal(["about to", " end"], Texts);
    }

    [Fact]
    public void A_row_that_is_known_by_its_end_only_ends_what_was_told_without_it()
    {
        live.Add(Test, "x");
        live.End(new TestId(1, 1), "Row(1)");

        Assert.Equal(["x"], Texts);
    }

    [Fact]
    public void Many_lines_are_gathered()
    {
        for (var i = 0; i < 1000; i++)
            live.Add(Test, i + "\n");
        Assert.InRange(sent.Count, 2, 50);

        time.Advance(TimeSpan.FromMilliseconds(100));
        live.Look();
        Assert.InRange(sent.Count, 3, 51);
        Assert.Equal(string.Concat(Enumerable.Range(0, 1000).Select(i => i + "\n")), string.Concat(Texts));
    }

    [Fact]
    public void A_flood_is_told_by_its_newest_part_and_its_size()
    {
        var line = new string('x', 98) + "ä\n";
        for (var i = 0; i < 100_000; i++)
            live.Add(Test, line);
        live.End(new TestId(1, 1), null);

        Assert.InRange(sent.Sum(part => part.Text.Length), 1000, 512 * 1024);
        Assert.Equal(101L * 100_000, sent.Sum(part => Encoding.UTF8.GetByteCount(part.Text) + part.LeftOut));
    }

    [Fact]
    public void A_single_text_of_any_size_is_bounded()
    {
        live.Add(Test, "start ");
        live.Add(Test, new string('x', 10_000_000) + "\nend");
        live.EndAll();

        Assert.Equal(10_000_010, sent.Sum(part => part.Text.Length + part.LeftOut));
        Assert.InRange(sent.Sum(part => part.Text.Length), 1, 128 * 1024);
        Assert.EndsWith("\nend", string.Concat(Texts), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_of_two_halves_is_not_cut()
    {
        live.Add(Test, "\uD83D");
        time.Advance(TimeSpan.FromSeconds(1));
        live.Look();
        Assert.Empty(sent);

        live.Add(Test, "\uDE00");
        live.Look();
        Assert.Equal(["\uD83D\uDE00"], Texts);
    }

    [Fact]
    public void Tests_and_streams_are_kept_apart()
    {
        var other = new LiveKey(new TestId(2, 2), "Row(2)", Error: true);
        live.Add(Test, "on");
        live.Add(other, "tw");
        live.Add(Test, "e\n");
        live.Add(other, "o\n");

        Assert.Equal([new(Test.Test, null, false, "one\n", 0), new(other.Test, "Row(2)", true, "two\n", 0)], sent);
    }

    [Fact]
    public void What_no_test_has_printed_comes_before_the_next_end()
    {
        live.Add(new(null, null, false), "from a fixture");
        live.End(new TestId(1, 1), null);

        Assert.Equal(["from a fixture"], Texts);
    }

    IEnumerable<string> Texts => sent.Select(part => part.Text);
}
