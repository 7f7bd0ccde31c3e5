using System.Text;
using Muster.Model;

namespace Muster.Reporting.Terminal;

/// <summary>Commands that select tests, in VSTest's filter grammar, quoted for a POSIX shell.</summary>
static class RerunCommand
{
    // What the shortest-lived of the usual shells and consoles takes on one line.
    const int Longest = 8000;

    /// <summary>Runs one test, and just its row where a row has a name that can be typed.</summary>
    public static string One(string command, TestResult result) => With(command, FilterOf(result));

    /// <summary>The filter for one test.</summary>
    public static string FilterOf(TestResult result)
    {
        var method = ByMethod(ClassOf(result.Case), result.Case.Method);
        return result.Row is null && HasOwnName(result.Case) && CanBeTyped(result.PlainName) ? $"{method}&DisplayName={Escape(result.PlainName)}" : method;
    }

    /// <summary>Runs methods, as many of them as one line can name.</summary>
    /// <returns>The command, and how many methods it names.</returns>
    public static (string Command, int Named) All(string command, IReadOnlyList<(string Class, string Method)> methods)
    {
        var filter = new StringBuilder();
        var named = 0;
        foreach (var (className, method) in methods)
        {
            var part = ByMethod(className, method);
            if (named > 0 && command.Length + filter.Length + part.Length > Longest)
                break;

            filter.Append(named++ == 0 ? "" : "|").Append(part);
        }

        return (With(command, filter.ToString()), named);
    }

    /// <summary>The command with a filter.</summary>
    public static string With(string command, string filter) => CommandText.With(SafeText.Line(command), $"--filter {SafeText.Line(CommandText.Quote(filter))}");

    public static string Escape(string value)
    {
        var result = new StringBuilder(value.Length + 8);
        foreach (var c in value)
        {
            if (c is '\\' or '(' or ')' or '&' or '|' or '=' or '!' or '~')
                result.Append('\\');

            result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>The name by which a filter finds the test's fixture, if it can be typed, else its class.</summary>
    public static string ClassOf(TestCase test) => SafeText.Line(test.ShownClass) == test.ShownClass ? test.ShownClass : test.Class;

    static string ByMethod(string className, string method) => "FullyQualifiedName=" + Escape(className + "." + method);

    static bool HasOwnName(TestCase test) => test.Name != test.Method && test.Name != test.Class + "." + test.Method;

    // The grammar has no word for blanks at the ends of a value.
    static bool CanBeTyped(string name) => SafeText.Line(name) == name && name.Length > 0 && name.Trim() == name;
}
