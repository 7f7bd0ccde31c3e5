using System.Globalization;
using System.Text;
using Muster.Model.Events;

namespace Muster.Cli;

/// <summary>The list for people: a test is a line.</summary>
static class ListText
{
    public static string Of(SessionEvent.ModuleListed listed)
    {
        var text = new StringBuilder();
        foreach (var test in listed.Planned)
        {
            AppendOneLine(text, $"{listed.Module.Name} ({listed.Module.TargetFramework})  {test.ShownClass}.{test.Method}  {test.Name}");
            text.Append('\n');
        }

        return text.ToString();
    }

    // A name may hold anything.
    static void AppendOneLine(StringBuilder text, string line)
    {
        foreach (var c in line)
        {
            if (char.IsControl(c))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                text.Append(c);
        }
    }
}
