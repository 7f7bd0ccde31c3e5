using System.Text;
using Muster.Model.Events;

namespace Muster.Reporting.Terminal;

/// <summary>What tests print, as lines that say where they come from: <c>[gw0] Shop.Cart.Adds | text</c>.</summary>
static class PrintedLines
{
    /// <summary>Nothing in them can move the cursor, change a colour or look like a line of Muster's own.</summary>
    public static IEnumerable<string> Of(SessionEvent.OutputPrinted e, Paint paint)
    {
        var prefix = paint.Faint(Prefix(e) + " |");
        if (e.LeftOut > 0)
            yield return $"{prefix} {paint.Odd(Format.Text($"({e.LeftOut} bytes left out: they came faster than they can be shown)"))}";

        if (e.Bytes.Length == 0)
            yield break;

        foreach (var line in Lines(e.Bytes.Span))
            yield return line.Length == 0 ? prefix : $"{prefix} {line}";
    }

    static string Prefix(SessionEvent.OutputPrinted e) =>
        e.Case is { } test ? SafeText.Line($"[{e.Worker.Id}] {Format.FullName(test, e.Row ?? test.Name)}") : $"[{e.Worker.Id}]";

    static string[] Lines(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text.EndsWith('\n'))
            text = text[..^1];

        // A carriage return alone is how programs write over their own line: here each state is a line.
        return SafeText.Output(text.Trim('\r').Replace('\r', '\n')).Split('\n');
    }
}
