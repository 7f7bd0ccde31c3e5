using Muster.Model.Events;
using Muster.Reporting;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

/// <summary>What is seen of hooks.</summary>
public class HookLinesTests
{
    [Fact]
    public async Task The_first_and_the_last_are_shown_as_they_go_and_those_of_workers_are_not() =>
        Assert.Equal(["[runStart] $ up", "[runStart] pulling"], await LinesAsync(Tell.Normal));

    [Fact]
    public async Task Who_wants_to_know_sees_all() =>
        Assert.Equal(
            ["[runStart] $ up", "[runStart] pulling", "[runStart] ended with exit code 0 after 0.50 s", "[nodeDown] $ log", "[nodeDown] gone", "[nodeDown] was stopped after 2.0 s"],
            await LinesAsync(Tell.Verbose));

    [Fact]
    public async Task Who_wants_quiet_sees_none() => Assert.Empty(await LinesAsync(Tell.Quiet));

    [Fact]
    public async Task No_hook_paints_the_screen()
    {
        var text = await Tell.PlainAsync(Tell.Normal, Started(), new SessionEvent.HookSaid("runStart", "\u001b[2J\u001b]0;title\u0007") { AtMs = 1 });

        Assert.DoesNotContain('\u001b', text);
    }

    static async Task<IEnumerable<string>> LinesAsync(TerminalOptions options)
    {
        var text = await Tell.PlainAsync(
            options,
            Started(),
            Added(),
            new SessionEvent.HookStarted("runStart", "up") { AtMs = 1 },
            new SessionEvent.HookSaid("runStart", "pulling") { AtMs = 1 },
            new SessionEvent.HookEnded("runStart", 0, null, 500) { AtMs = 1 },
            new SessionEvent.HookStarted("nodeDown", "log") { AtMs = 1 },
            new SessionEvent.HookSaid("nodeDown", "gone") { AtMs = 1 },
            new SessionEvent.HookEnded("nodeDown", null, "was stopped", 2000) { AtMs = 1 });
        return text.Split('\n').Where(line => line.StartsWith('['));
    }
}
