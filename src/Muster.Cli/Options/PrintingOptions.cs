using System.CommandLine;
using Muster.Cli.Terminal;
using Muster.Reporting;

namespace Muster.Cli.Options;

/// <summary>The options that show what tests print while they print it.</summary>
sealed class PrintingOptions
{
    public Option<bool> Live { get; } = new("--live") { Description = "Show what tests print while they run, each line with its worker and test." };

    public Option<bool> Straight { get; } = new("-s") { Description = "Let what tests print through as it is; for one worker, which it implies." };

    public Option<string?> Capture { get; } = new("--capture") { Description = "As in pytest: no is -s.", HelpName = "no", Hidden = true, CompletionSources = { "no" } };

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [Live, Straight, Capture];

    /// <summary>The run has to tell what is printed.</summary>
    public bool Wanted(ParseResult parsed) => parsed.GetValue(Live) || IsStraight(parsed);

    /// <summary>It goes through as it is.</summary>
    public bool IsStraight(ParseResult parsed) => parsed.GetValue(Straight) || parsed.GetValue(Capture) == "no";

    /// <summary>How many workers there are then.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="workers">As <c>-n</c> says, or as it is without.</param>
    /// <param name="asked"><c>-n</c> is given.</param>
    /// <exception cref="UsageException">The options do not go together.</exception>
    public int Workers(ParseResult parsed, int workers, bool asked)
    {
        if (parsed.GetValue(Capture) is { } capture and not "no")
            throw new UsageException($"--capture {capture}: give no, or nothing: without it the output of a test is kept for its result.");
        if (!IsStraight(parsed))
            return workers;
        if (parsed.CommandResult.Tokens.Select(token => token.Value).FirstOrDefault(word => word.EndsWith(".runsettings", StringComparison.OrdinalIgnoreCase)) is { } settings)
            throw new UsageException($"-s {settings}: here -s lets through what tests print. For run settings write --settings {settings}.");
        if (parsed.GetValue(Live))
            throw new UsageException("-s and --live do not go together: -s lets through what tests print, --live says for each line whose it is.");
        if (asked && workers > 1)
            throw new UsageException($"-s is for one worker, and -n asks for {workers}. Use --live, which says for each line whose it is; or -n 1.");

        return Math.Min(workers, 1);
    }

    /// <summary>The reporter for the screen.</summary>
    /// <param name="options">The user's wishes.</param>
    /// <param name="live">Lines may be drawn over.</param>
    /// <param name="straight">What tests print goes through as it is.</param>
    public static IReporter Screen(TerminalOptions options, bool live, bool straight)
    {
        if (straight)
        {
            var screen = new FreshLineWriter(Console.Out);
            return new StraightReporter(new PlainReporter(screen, options, TimeProvider.System), screen, Target(Console.Out, Console.OpenStandardOutput), Target(Console.Error, Console.OpenStandardError));
        }

        return live
            ? new LiveReporter(Console.Out, static () => new TerminalSize(Console.WindowWidth, Console.WindowHeight), options, TimeProvider.System)
            : new PlainReporter(Console.Out, options, TimeProvider.System);
    }

    // Under GitHub Actions nothing that a test prints may be taken for a command: it goes the way of all text.
    static Stream Target(TextWriter guarded, Func<Stream> open) => ActionsConsole.IsGuarded ? new TextStream(guarded) : open();
}
