using Muster.Model;

namespace Muster.Reporting.Terminal;

/// <summary>Colours, each with one meaning; and symbols, each with an ASCII form.</summary>
sealed class Paint(TerminalOptions options)
{
    public string Ellipsis => options.Unicode ? "…" : "...";

    public char BarDone => options.Unicode ? '█' : '#';

    public char BarOpen => options.Unicode ? '░' : '.';

    public string Bad(string text) => Wrap("31", text);

    public string Good(string text) => Wrap("32", text);

    public string Odd(string text) => Wrap("33", text);

    public string Faint(string text) => Wrap("2", text);

    public string By(TestOutcome outcome, string text) => outcome switch
    {
        TestOutcome.Passed => Good(text),
        TestOutcome.Skipped or TestOutcome.NotRun => Odd(text),
        _ => Bad(text),
    };

    string Wrap(string code, string text) => options.Color ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
