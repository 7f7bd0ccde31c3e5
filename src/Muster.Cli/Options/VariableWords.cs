namespace Muster.Cli.Options;

/// <summary>Reads <c>-e NAME=VALUE</c>.</summary>
static class VariableWords
{
    /// <summary>The variables; the last of a name counts.</summary>
    /// <exception cref="UsageException">A word has no name.</exception>
    public static Dictionary<string, string> Read(IEnumerable<string> words)
    {
        var variables = new Dictionary<string, string>();
        foreach (var word in words)
        {
            var sign = word.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
                throw new UsageException($"-e {word}: give NAME=VALUE, for example -e ASPNETCORE_ENVIRONMENT=Test.");

            variables[word[..sign]] = word[(sign + 1)..];
        }

        return variables;
    }
}
