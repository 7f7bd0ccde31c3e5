namespace Muster.Model;

/// <summary>A command line as a user can paste it into a shell.</summary>
public static class CommandText
{
    const string Settings = " -- ";

    /// <summary>The command with further options: before <c>--</c>, after which everything is settings.</summary>
    public static string With(string command, string options)
    {
        var end = EndOfOptions(command);
        return end < 0 ? $"{command} {options}" : $"{command[..end]} {options}{command[end..]}";
    }

    /// <summary>A text of any content as one word of a POSIX shell.</summary>
    public static string Quote(string word) => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    // What is quoted may hold the same characters.
    static int EndOfOptions(string command)
    {
        var quoted = false;
        for (var i = 0; i < command.Length; i++)
        {
            if (command[i] == '\\' && !quoted)
                i++;
            else if (command[i] == '\'')
                quoted = !quoted;
            else if (!quoted && string.CompareOrdinal(command, i, Settings, 0, Settings.Length) == 0)
                return i;
        }

        return -1;
    }
}
