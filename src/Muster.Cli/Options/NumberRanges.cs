using System.CommandLine;
using System.CommandLine.Parsing;

namespace Muster.Cli.Options;

/// <summary>Which whole numbers an option may be given: for what is typed, for what is configured, and for the schema.</summary>
static class NumberRanges
{
    /// <summary>Of a configuration that no machine can run.</summary>
    public const int MostWorkers = 1000;

    /// <summary>What more repetitions would give fits into no report.</summary>
    public const int MostRepetitions = 100_000;

    static readonly Dictionary<string, (int Least, int Most)> Ranges = new(StringComparer.Ordinal)
    {
        ["--numprocesses"] = (0, MostWorkers),
        ["--maxprocesses"] = (1, int.MaxValue),
        ["--maxschedchunk"] = (1, int.MaxValue),
        ["--max-worker-restart"] = (0, int.MaxValue),
        ["--threads"] = (1, int.MaxValue),
        ["--maxfail"] = (1, int.MaxValue),
        ["--minimum-expected-tests"] = (1, int.MaxValue),
        ["--repeat"] = (1, MostRepetitions),
    };

    /// <summary>The range of an option, by its long name; null for one that takes no number, or any.</summary>
    public static (int Least, int Most)? Of(string option) => Ranges.TryGetValue(option, out var range) ? range : null;

    /// <exception cref="UsageException">An option is given a number that it cannot have.</exception>
    public static void Check(ParseResult parsed)
    {
        foreach (var given in parsed.CommandResult.Children.OfType<OptionResult>().Where(given => given.Option is Option<int?>))
        {
            if (Of(given.Option.Name) is var (least, most) && given.GetValueOrDefault<int?>() is { } value && (value < least || value > most))
                throw new UsageException($"{given.Option.Name} {value}: give a number from {least} {(most == int.MaxValue ? "up" : $"to {most}")}.");
        }
    }
}
