using System.CommandLine;
using Muster.Selection;

namespace Muster.Cli.Options;

/// <summary>The options that say which tests run, and which of them first.</summary>
sealed class SelectingOptions
{
    public Option<string?> Filter { get; } = new("--filter") { Description = "Only these tests, for example \"FullyQualifiedName~Cart&Category!=Slow\".", HelpName = "EXPRESSION" };

    public Option<string[]> Test { get; } = new("--test") { Description = "Only tests with this in their name; may be given several times, as may the next four.", HelpName = "NAME" };

    public Option<string[]> Class { get; } = new("--class") { Description = "Only the tests of this class.", HelpName = "NAME" };

    public Option<string[]> Trait { get; } = new("--trait") { Description = "Only tests with this trait, category or property.", HelpName = "NAME=VALUE" };

    public Option<string[]> Uid { get; } = new("--filter-uid") { Description = "Only the test with this id.", HelpName = "ID" };

    public Option<string[]> Exclude { get; } = new("--exclude") { Description = "Not these tests; an expression as for --filter.", HelpName = "EXPRESSION" };

    public Option<bool> LastFailed { get; } = new("--last-failed", "--lf") { Description = "Only tests that failed when they last ran; all, if there are none." };

    public Option<bool> FailedFirst { get; } = new("--failed-first", "--ff") { Description = "All tests, those first that failed when they last ran." };

    public Option<bool> NewFirst { get; } = new("--new-first", "--nf") { Description = "All tests, those first that never ran." };

    public Option<bool> NotRun { get; } = new("--not-run") { Description = "Only tests that a stopped run has left." };

    public Option<string?> Shard { get; } = new("--shard") { Description = "Only this part of the tests, for example 2/4 on the second of four machines.", HelpName = "NUMBER/COUNT" };

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [Filter, Test, Class, Trait, Uid, Exclude, LastFailed, FailedFirst, NewFirst, NotRun, Shard];

    /// <summary>What a command line asks for.</summary>
    /// <exception cref="UsageException">A value cannot be read.</exception>
    public TestSelection Read(ParseResult parsed) => new()
    {
        Selectors =
        [
            .. parsed.GetValue(Filter) is { } filter ? [Selector.Filter(Expression("--filter", filter))] : Array.Empty<Selector>(),
            .. Values(parsed, Test).Select(Selector.Test),
            .. Values(parsed, Class).Select(Selector.Class),
            .. Values(parsed, Trait).Select(Selector.Trait),
            .. Values(parsed, Uid).Select(Selector.Id),
        ],
        Excludes = [.. Values(parsed, Exclude).Select(text => Expression("--exclude", text))],
        LastFailed = parsed.GetValue(LastFailed),
        FailedFirst = parsed.GetValue(FailedFirst),
        NewFirst = parsed.GetValue(NewFirst),
        NotRun = parsed.GetValue(NotRun),
        Shard = parsed.GetValue(Shard) is { } shard ? Selection.Shard.Parse(shard) : null,
    };

    static IEnumerable<string> Values(ParseResult parsed, Option<string[]> option)
    {
        foreach (var text in parsed.GetValue(option) ?? [])
        {
            if (string.IsNullOrWhiteSpace(text))
                throw new UsageException($"{option.Name} is given without a value: it would match everything.");

            yield return text;
        }
    }

    static TestFilter Expression(string option, string text)
    {
        try
        {
            return TestFilter.Parse(text);
        }
        catch (FilterSyntaxException e)
        {
            throw new UsageException($"{option}: {e.Message}");
        }
    }
}
