namespace Muster.Cli.Options;

/// <summary>Options that users know from <c>dotnet test</c> and its platforms, and that Muster has under another name, or not: what to say instead of "unknown".</summary>
static class DotnetTestOptions
{
    static readonly (string Names, string Instead)[] Table =
    [
        ("--logger -l", "use --report-trx FILE, --report-junit FILE, --report-html FILE or --report-json FILE; the terminal needs no logger"),
        ("--list-tests -t", "use muster list, with the same paths and options"),
        ("--collect", "Muster runs no data collectors; for coverage wrap the whole run: dotnet-coverage collect \"muster run …\""),
        ("--coverage --coverage-output --coverage-output-format --coverage-settings", "for coverage wrap the whole run: dotnet-coverage collect \"muster run …\""),
        ("--blame", "a crash is charged to its test without it"),
        ("--blame-crash", "a crash is charged to its test without it; for dumps set DOTNET_DbgEnableMiniDump=1"),
        ("--blame-crash-dump-type --crashdump-type", "for dumps set DOTNET_DbgEnableMiniDump=1 and DOTNET_DbgMiniDumpType"),
        ("--blame-crash-collect-always --crashdump", "for dumps set DOTNET_DbgEnableMiniDump=1"),
        ("--blame-hang --blame-hang-timeout --hangdump-timeout", "use --timeout SECONDS, for each test"),
        ("--blame-hang-dump-type --hangdump --hangdump-type --hangdump-filename", "use --timeout SECONDS, for each test; there are no hang dumps"),
        ("--test-adapter-path", "adapters are those in the module's output folder"),
        ("--diag --diagnostic --diagnostic-output-directory --diagnostic-output-fileprefix --diagnostic-verbosity --diagnostic-synchronous-write --diagnostic-file-prefix --diagnostic-filelogger-synchronouswrite --xunit-diagnostics --xunit-internal-diagnostics", "use -v to see what workers do"),
        ("--nologo -nologo --no-logo", "there is no logo"),
        ("--interactive", "the build cannot ask: log in before the run, or build first and use --no-build"),
        ("--project", "name the project as it is: muster run PATH"),
        ("--solution", "name the solution as it is: muster run PATH"),
        ("--test-modules", "name built test assemblies as they are: muster run PATH…"),
        ("--max-parallel-test-modules", "use -n NUM: workers serve all modules"),
        ("--maximum-failed-tests", "use --maxfail NUM"),
        ("--report-trx-filename --report-xunit-trx --report-xunit-trx-filename", "use --report-trx FILE"),
        ("--no-ansi --ansi", "use --color auto, always or never"),
        ("--progress", "use --no-progress, or leave it out"),
        ("--treenode-filter --filter-query", "use --filter, in VSTest's grammar"),
        ("--config-file", "Muster takes run settings: --settings FILE"),
        ("--filter-class", "use --class NAME"),
        ("--filter-method", "use --test NAME, or --filter 'FullyQualifiedName=…'"),
        ("--filter-trait", "use --trait NAME=VALUE"),
        ("--filter-namespace", "use --filter 'Namespace=…'"),
        ("--parallel", "use -n NUM; -n 0 leaves it to the framework"),
        ("--max-threads", "use -n NUM for workers, --threads NUM for tests at once in each"),
        ("--filter-not-class", "use --exclude 'ClassName=…'"),
        ("--filter-not-method", "use --exclude 'FullyQualifiedName=…'"),
        ("--filter-not-namespace", "use --exclude 'Namespace=…'"),
        ("--filter-not-trait", "use --exclude 'NAME=VALUE'"),
        ("--crashdump-filename", "for dumps set DOTNET_DbgEnableMiniDump=1 and DOTNET_DbgMiniDumpName"),
        ("--ignore-exit-code", "the run's code says what happened, and the shell can decide what it means: muster run … || [ $? = 8 ]"),
        ("--no-launch-profile --no-launch-profile-arguments", "launch profiles are never applied"),
        ("--root-directory", "paths start from the current folder"),
        ("--no-dependencies", "build first, then use --no-build"),
        ("--zero-tests-policy", "exit code 8 says that no test ran, and the shell can decide what it means: muster run … || [ $? = 8 ]"),
        ("--exit-on-process-exit", "stop the run with SIGTERM, which counts as Ctrl-C"),
        ("--enable-dynamic-extensions", "extensions of the platform play no part: Muster runs the tests itself"),
        ("--info --xunit-info", "muster --version and muster list say what there is"),
        ("--show-live-output --show-stdout --show-stderr", "use --live, or -s for one worker; what failed tests print is shown in any case"),
        ("--show-test-results --long-running", "use -v to see each test; in a terminal those that run long are shown"),
        ("--show-slowest-tests --show-flaky-tests", "durations and attempts are in --report-json and --report-html"),
        ("--culture --explicit --fail-skips --fail-warns --seed --assert-equivalent-max-depth --method-display --method-display-options --parallel-algorithm --pre-enumerate-theories --print-max-enumerable-length --print-max-object-depth --print-max-object-member-count --print-max-string-length", "write it into xunit.runner.json, or behind the options as a setting: -- xUnit.FailSkips=true"),
        ("--auto-reporters", "reporters of xUnit.net play no part: use --report-json FILE and its like"),
        ("--xunit-config-filename", "xunit.runner.json beside the module is read"),
        ("--no-banner", "there is no banner"),
        ("--stop-on-fail", "use -x"),
        ("--test-parameter", "write it behind the options: -- 'TestRunParameters.Parameter(name=\"…\", value=\"…\")'"),
        ("--report-trx-directory", "use --report-trx FILE, with the folder"),
        ("--report-junit-filename", "use --report-junit FILE"),
        ("--report-html-filename --report-xunit-html --report-xunit-html-filename", "use --report-html FILE"),
        ("--report-xunit --report-nunit --report-xunit-filename --report-nunit-filename", "use --report-junit FILE, --report-trx FILE or --report-json FILE"),
        ("--report-ctrf --report-ctrf-filename", "use --report-json FILE"),
        ("--retry-failed-tests-max-percentage --retry-failed-tests-max-tests --retry-failed-tests", Habits.NoRetries),
    ];

    static readonly Dictionary<string, string> Instead =
        Table.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Instead))).ToDictionary(pair => pair.name, pair => pair.Instead, StringComparer.Ordinal);

    /// <summary>All that are answered.</summary>
    public static IEnumerable<string> Names => Instead.Keys;

    /// <summary>What to tell a user who typed this option of <c>dotnet test</c>; null if it is none.</summary>
    public static string? Answer(string word)
    {
        var name = word.Split('=', ':')[0];
        return Instead.TryGetValue(name, out var instead) ? $"{name} is an option of dotnet test; {instead}." : null;
    }
}
