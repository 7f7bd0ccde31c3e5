using System.Globalization;

namespace Muster.Cli.Options;

/// <summary>Reads <c>-n</c>.</summary>
static class WorkerCount
{
    /// <summary>The number that <paramref name="text"/> stands for; 0 switches distribution off.</summary>
    /// <exception cref="UsageException">It is neither a number from 0 to 1000 nor a known word.</exception>
    public static int Parse(string text, int? most)
    {
        if (most < 1)
            throw new UsageException($"--maxprocesses {most}: give a number from 1 up.");

        var number = text switch
        {
            "auto" => Processors.Physical(),
            "logical" => Processors.Logical(),
            _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given <= NumberRanges.MostWorkers => given,
            _ => throw new UsageException($"-n {text}: give a number from 0 to {NumberRanges.MostWorkers}, auto or logical."),
        };
        return Math.Min(number, most ?? int.MaxValue);
    }
}
