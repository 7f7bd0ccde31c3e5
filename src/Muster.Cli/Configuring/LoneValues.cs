using System.CommandLine;

namespace Muster.Cli.Configuring;

/// <summary>Values of a file that the command at hand does not read: of profiles that do not hold, of other commands, or overruled.</summary>
static class LoneValues
{
    /// <summary>Has each read as if it alone had been typed. Files and folders are left out: they may be there where the value holds.</summary>
    /// <exception cref="UsageException">An option cannot have the value.</exception>
    /// <param name="root">New: what is typed and configured for the command at hand has no say in it.</param>
    /// <param name="values">Any number of them.</param>
    public static void Check(Command root, IEnumerable<ConfiguredValue> values)
    {
        foreach (var value in values.Where(value => !value.Key.IsPath))
        {
            try
            {
                Check(root, value);
            }
            catch (UsageException e)
            {
                throw new UsageException(value.Origin.Prefix + e.Message);
            }
        }
    }

    static void Check(Command root, ConfiguredValue value)
    {
        var (command, group) = root.Subcommands.Select(command => (command, ConfigurationOptions.Of(command)))
            .First(pair => pair.Item2?.HeededBy(pair.command).Any(option => option.Name == value.Key.Option.Name) == true);
        var parsed = root.Parse([command.Name, value.Word]);
        if (Mistakes.In(parsed, root) is { } mistake)
            throw new UsageException(mistake);

        // A switch has no wrong value; and what is refused without the value as well is not its fault.
        if (value.Key.Shape != KeyShape.Flag && Refusal(group!, parsed) is { } refusal && Refusal(group!, root.Parse([command.Name])) is null)
            throw refusal;
    }

    static UsageException? Refusal(ConfigurationOptions group, ParseResult parsed)
    {
        try
        {
            group.Check(parsed);
            return null;
        }
        catch (UsageException e)
        {
            return e;
        }
    }
}
