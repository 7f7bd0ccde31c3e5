using System.Text;
using Muster.Cli.Terminal;
using Muster.Model.Events;

namespace Muster.Cli.Listing;

/// <summary>The list for people: a test is a line.</summary>
static class ListText
{
    public static string Of(SessionEvent.ModuleListed listed)
    {
        var text = new StringBuilder();
        foreach (var test in listed.Planned)
            text.Append(OneLine.Of($"{listed.Module.Name} ({listed.Module.TargetFramework})  {test.ShownClass}.{test.Method}  {test.Name}")).Append('\n');

        return text.ToString();
    }
}
