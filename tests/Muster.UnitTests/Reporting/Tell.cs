using Muster.Model.Events;
using Muster.Reporting;

namespace Muster.UnitTests.Reporting;

/// <summary>Folds events into a reporter.</summary>
static class Tell
{
    public static readonly TerminalOptions Normal = new() { Version = "0.1.0" };

    public static readonly TerminalOptions Verbose = Normal with { Verbosity = Verbosity.Verbose };

    public static readonly TerminalOptions Quiet = Normal with { Verbosity = Verbosity.Quiet };

    public static async Task AllAsync(IReporter reporter, params IEnumerable<SessionEvent> events)
    {
        foreach (var e in events)
            await reporter.OnEventAsync(e, TestContext.Current.CancellationToken);
    }

    /// <summary>What a plain reporter prints, with line feeds only.</summary>
    public static async Task<string> PlainAsync(TerminalOptions options, params IEnumerable<SessionEvent> events)
    {
        var text = new StringWriter { NewLine = "\n" };
        await using var reporter = new PlainReporter(text, options, new ManualTime());
        await AllAsync(reporter, events);
        return text.ToString();
    }
}
