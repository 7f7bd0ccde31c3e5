using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Muster.Cli.Options;
using Muster.Selection;
using Muster.Session;
using Muster.Settings;
using Muster.UnitTests.House;

namespace Muster.UnitTests.Cli;

/// <summary>Each option reaches the run: what it changes there, and nothing else.</summary>
public sealed class RunOptionsReaderTests
{
    public static TheoryData<string, string> OfRuns => new()
    {
        { "-n 3", "Slots=3" },
        { "--np 3", "Slots=3" },
        { "--num-processes 3", "Slots=3" },
        { "-n 4 --maxprocesses 3", "Slots=3" },
        { "-n 0", "Dist=No Slots=1" },
        { "--dist worksteal", "Dist=WorkSteal" },
        { "-d", "Dist=Load" },
        { "--maxschedchunk 5", "MaxScheduleChunk=5" },
        { "--no-loadscope-reorder", "ReorderScopes=False" },
        { "--split never", "Split=False" },
        { "--no-split", "Split=False" },
        { "--no-split false", "" },
        { "--copy-output", "CopyOutput=True" },
        { "--copy-output false", "" },
        { "--threads 3", "Threads=3" },
        { "--timeout 1.5", "TestTimeout=00:00:01.5000000" },
        { "--maxfail 4", "MaxFail=4" },
        { "-x", "MaxFail=1" },
        { "--max-worker-restart 0", "MaxWorkerRestart=0" },
        { "--minimum-expected-tests 7", "MinimumExpectedTests=7" },
        { "-e A=b=c --environment D=", "Environment=A=b=c,D=" },
        { "--repeat 3", "Repetitions=3" },
        { "--until-fail --repeat 3", "Repetitions=3 UntilFail=True" },
        { "--live", "FollowOutput=True" },
        { "-n 1 -s", "FollowOutput=True Slots=1" },
        { "-n 1 --capture no", "FollowOutput=True Slots=1" },
        { "--hook runStart=up --hook-timeout 9", "Hooks=up 00:00:09" },
        { "--results-directory kept", "ResultsDirectory=kept" },
        { "--history known", "HistoryFolder=known" },
        { "--debug", "Debug=True Dist=No Slots=1 Threads=1" },
        { "--filter A=b", "Selection" },
        { "--exclude A=b", "Selection" },
        { "--test A", "Selection" },
        { "--class A", "Selection" },
        { "--trait A=b", "Selection" },
        { "--filter-uid 00000000000000000000000000000000", "Selection" },
        { "--last-failed", "Selection" },
        { "--failed-first", "Selection" },
        { "--new-first", "Selection" },
        { "--not-run", "Selection" },
        { "--shard 1/2", "Selection" },
    };

    static readonly string[] Elsewhere = [.. new RunCommandOptions().Reports.All.Concat(new RunCommandOptions().Sequences.All).Concat(new RunCommandOptions().Configuring.All).Select(option => option.Name), "--history-from", "--verbose", "--quiet", "--color", "--no-progress"];

    static readonly PropertyInfo[] Properties = [.. typeof(RunOptions).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.Name != nameof(RunOptions.RerunCommand)).OrderBy(property => property.Name, StringComparer.Ordinal)];

    [Theory, MemberData(nameof(OfRuns))]
    public void An_option_changes_what_it_is_for_and_nothing_else(string line, string changed)
    {
        var (plain, read) = (Read("-n 2"), Read(NamesWorkers(line) ? line : $"-n 2 {line}"));

        Assert.Equal(changed, string.Join(' ', Properties.Where(property => Text(property, plain) != Text(property, read)).Select(property => property.Name == nameof(RunOptions.Selection) ? property.Name : $"{property.Name}={Text(property, read)}")));
    }

    [Theory]
    [InlineData("", "False   [] ")]
    [InlineData("--no-build", "True   [] ")]
    [InlineData("-c Release -f net9.0", "False Release net9.0 [] ")]
    [InlineData("-p A=B --no-restore -r x -a y --os z --disable-build-servers", "False   [-p:A=B --runtime x --arch y --os z --no-restore --disable-build-servers] ")]
    [InlineData("--settings a.runsettings", "False   [] a.runsettings")]
    public void What_is_built_and_looked_for_is_what_was_asked_for(string line, string expected)
    {
        var options = new RunCommandOptions { InlineSettings = ["A.B=1"] };
        var request = RunOptionsReader.Request(options, Parse(options, line), ["a", "b"]);

        Assert.Equal(expected, $"{request.NoBuild} {request.Configuration} {request.Framework} [{string.Join(' ', request.BuildArguments)}] {request.SettingsPath}");
        Assert.Equal(["a", "b", "A.B=1"], request.Paths.Concat(request.InlineSettings));
    }

    [Fact]
    public void None_is_left_out()
    {
        var shown = OfRuns.Select(row => row.Data.Item1).SelectMany(line => line.Split(' ')).ToHashSet();
        var options = new RunCommandOptions();

        Breaches.None(options.All.Except(options.Build.All).Except([options.NoBuild, options.Configuration, options.Framework, options.Settings])
            .Where(option => !Elsewhere.Contains(option.Name) && !option.Aliases.Append(option.Name).Any(shown.Contains)).Select(option => option.Name));
    }

    static bool NamesWorkers(string line) => line.Split(' ')[0] is "-n" or "--np" or "--num-processes" or "--debug";

    static RunOptions Read(string line)
    {
        var options = new RunCommandOptions();
        return RunOptionsReader.Read(options, Parse(options, line), listOnly: false, []).Options;
    }

    static ParseResult Parse(RunCommandOptions options, string line)
    {
        var command = new Command("run") { options.Paths };
        foreach (var option in options.All)
            command.Options.Add(option);
        return command.Parse(line);
    }

    static string Text(PropertyInfo property, RunOptions of) => property.GetValue(of) switch
    {
        IReadOnlyDictionary<string, string> variables => string.Join(',', variables.Select(pair => $"{pair.Key}={pair.Value}")),
        HookCommands hooks => $"{hooks.RunStart} {hooks.Timeout}",
        TestSelection selection => $"{selection.Selectors.Count} {selection.Excludes.Count} {selection}",
        System.Collections.ICollection items => $"{items.Count}",
        string text when property.Name is nameof(RunOptions.ResultsDirectory) or nameof(RunOptions.HistoryFolder) => Path.GetRelativePath(Environment.CurrentDirectory, text),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
