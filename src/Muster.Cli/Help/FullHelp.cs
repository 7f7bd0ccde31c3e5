using System.CommandLine;
using System.Text;

namespace Muster.Cli.Help;

/// <summary>The page with every option of a command, made from the options themselves.</summary>
static class FullHelp
{
    /// <summary>The narrowest terminal that is usual; a pipe gets the same.</summary>
    public const int Width = 80;

    const int Indent = 2;
    const int Column = 28;

    /// <summary>A title to stand above an option, and those that follow it.</summary>
    static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["--numprocesses"] = "Workers",
        ["--filter"] = "Which tests",
        ["--timeout"] = "Limits",
        ["--no-build"] = "Build and settings",
        ["--attempts"] = "Options",
        ["--report-json"] = "Reports",
        ["--live"] = "Screen",
    };

    public static string Of(Command command)
    {
        var text = new StringBuilder();
        Wrap(text, 0, command.Description ?? "");
        text.Append('\n');
        text.Append("  muster ").Append(command.Name);
        foreach (var argument in command.Arguments)
            text.Append(' ').Append(Placeholder(argument));

        text.Append(" [options]\n");
        foreach (var argument in command.Arguments)
            Entry(text.Append('\n'), argument.Name, argument.Description ?? "");

        var titled = false;
        foreach (var option in command.Options.Where(option => !option.Hidden))
        {
            if (Titles.TryGetValue(option.Name, out var title) || !titled)
                text.Append('\n').Append(title ?? "Options").Append('\n');

            titled = true;
            Entry(text, Names(option), option.Description ?? "");
        }

        return text.ToString();
    }

    /// <summary>Entries of a page: a name, and what it means beside or below it.</summary>
    public static void Entry(StringBuilder text, string name, string meaning)
    {
        text.Append(' ', Indent).Append(name);
        if (Indent + name.Length + 2 > Column)
            text.Append('\n').Append(' ', Column);
        else
            text.Append(' ', Column - Indent - name.Length);

        Wrap(text, Column, meaning);
    }

    static string Placeholder(Argument argument)
    {
        var name = argument.Name + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "");
        return argument.Arity.MinimumNumberOfValues > 0 ? name : $"[{name}]";
    }

    static string Names(Option option)
    {
        // The short one first, as everywhere.
        var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    static void Wrap(StringBuilder text, int column, string words)
    {
        var at = column;
        foreach (var word in words.Split(' '))
        {
            if (at > column && at + 1 + word.Length > Width)
            {
                text.Append('\n').Append(' ', column);
                at = column;
            }

            if (at > column)
                text.Append(' ');

            text.Append(word);
            at += word.Length + (at > column ? 1 : 0);
        }

        text.Append('\n');
    }
}
