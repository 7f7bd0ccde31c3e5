namespace Muster.Cli;

/// <summary>Options that users know from <c>dotnet test</c> and that Muster has under another name, or not: what to say instead of "unknown".</summary>
static class DotnetTestOptions
{
    static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["--logger"] = "use --report-trx FILE, --report-junit FILE, --report-html FILE or --report-json FILE; the terminal needs no logger",
        ["-l"] = "use --report-trx FILE, --report-junit FILE, --report-html FILE or --report-json FILE; the terminal needs no logger",
        ["--list-tests"] = "use muster list, with the same paths and options",
        ["-t"] = "use muster list, with the same paths and options",
        ["-s"] = "write --settings FILE",
        ["--collect"] = "Muster runs no data collectors; for coverage wrap the whole run: dotnet-coverage collect \"muster run …\"",
        ["--coverage"] = "for coverage wrap the whole run: dotnet-coverage collect \"muster run …\"",
        ["--blame"] = "a crash is charged to its test without it",
        ["--blame-crash"] = "a crash is charged to its test without it; for dumps set DOTNET_DbgEnableMiniDump=1",
        ["--blame-crash-dump-type"] = "for dumps set DOTNET_DbgEnableMiniDump=1 and DOTNET_DbgMiniDumpType",
        ["--blame-crash-collect-always"] = "for dumps set DOTNET_DbgEnableMiniDump=1",
        ["--blame-hang"] = "use --timeout SECONDS, for each test",
        ["--blame-hang-timeout"] = "use --timeout SECONDS, for each test",
        ["--blame-hang-dump-type"] = "use --timeout SECONDS, for each test; there are no hang dumps",
        ["--crashdump"] = "for dumps set DOTNET_DbgEnableMiniDump=1",
        ["--hangdump"] = "use --timeout SECONDS, for each test; there are no hang dumps",
        ["--test-adapter-path"] = "adapters are those in the module's output folder",
        ["--diag"] = "use -v to see what workers do",
        ["--diagnostic"] = "use -v to see what workers do",
        ["--nologo"] = "there is no logo",
        ["-nologo"] = "there is no logo",
        ["--no-logo"] = "there is no logo",
        ["--interactive"] = "the build cannot ask: log in before the run, or build first and use --no-build",
        ["--project"] = "name the project as it is: muster run PATH",
        ["--solution"] = "name the solution as it is: muster run PATH",
        ["--test-modules"] = "name built test assemblies as they are: muster run PATH…",
        ["--max-parallel-test-modules"] = "use -n NUM: workers serve all modules",
        ["--maximum-failed-tests"] = "use --maxfail NUM",
        ["--report-trx-filename"] = "use --report-trx FILE",
        ["--no-ansi"] = "use --color never",
        ["--treenode-filter"] = "use --filter, in VSTest's grammar",
        ["--config-file"] = "Muster takes run settings: --settings FILE",
        ["--filter-class"] = "use --class NAME",
        ["--filter-method"] = "use --test NAME, or --filter 'FullyQualifiedName=…'",
        ["--filter-trait"] = "use --trait NAME=VALUE",
        ["--filter-namespace"] = "use --filter 'Namespace=…'",
        ["--parallel"] = "use -n NUM; -n 0 leaves it to the framework",
        ["--max-threads"] = "use -n NUM for workers, --threads NUM for tests at once in each",
        ["--retry-failed-tests"] = "tests are not repeated within a run yet; run again with --last-failed",
    };

    /// <summary>All that are answered.</summary>
    public static IEnumerable<string> Names => Instead.Keys;

    /// <summary>What to tell a user who typed this option of <c>dotnet test</c>; null if it is none.</summary>
    public static string? Answer(string word)
    {
        var name = word.Split('=', ':')[0];
        return Instead.TryGetValue(name, out var instead) ? $"{name} is an option of dotnet test; {instead}." : null;
    }
}
