namespace Muster.Cli.Help;

/// <summary>The pages that fit a screen: what most people want most of the time. All options are on the pages that <see cref="FullHelp"/> makes.</summary>
static class HelpText
{
    const string Run = """
        Run tests, spread over worker processes.

          muster run [PATH…] [options] [-- SETTING=VALUE…]

        PATH is a project, solution, folder or built test DLL; without one, the current
        folder. What is not built is built first.

        Which tests
          --filter EXPRESSION      as in dotnet test: 'ClassName~Cart&Category!=Slow'
          --test NAME              with this in their name; --class, --trait likewise
          --last-failed            what failed when it last ran, and nothing else
          --shard 2/4              the second of four parts, for several machines

        How they run
          -n NUM|auto|logical      workers; 0: as dotnet test does it
          --timeout SECONDS        kill a test that runs longer, and go on
          -x, --maxfail NUM        stop at the first failure, or after this many
          --no-build, -c, -f       as in dotnet test
          --settings FILE          run settings; -e NAME=VALUE sets a variable

        What is told
          -v, -q                   more, or less
          --live                   what tests print while they run; -s: just as it is
          --report-trx FILE        or --report-junit, --report-html, --report-json

        Examples
          muster run
          muster run Shop.slnx -n 8 --timeout 60
          muster run --last-failed --live
          muster run tests/Shop.Tests --test Cart -s
          muster run --no-build --report-trx results.trx -- NUnit.RandomSeed=5

        All options: muster run --help all
        """;

    const string List = """
        List the tests that a run would plan.

          muster list [PATH…] [options]

        PATH is a project, solution, folder or built test DLL; without one, the current
        folder. What is not built is built first.

          --filter EXPRESSION      as in dotnet test: 'ClassName~Cart&Category!=Slow'
          --test NAME              with this in their name; --class, --trait likewise
          --last-failed            what failed when it last ran
          --shard 2/4              the second of four parts
          --no-build, -c, -f       as in dotnet test
          --format text|json       for people, or for programs

        Examples
          muster list
          muster list Shop.slnx --trait Category=Slow
          muster list --no-build --format json

        All options: muster list --help all
        """;

    const string Bisect = """
        Find the tests that make another one fail when they run before it.

          muster bisect TEST [PATH…] [options]

        TEST is an id, a name or a part of one. Suspects are the tests that ran before
        it in the same process when it last failed here, else its whole module.

          --like FILE              suspect what ran before it in this JSON report
          --worker gw3             the worker of that report on which it failed
          --timeout SECONDS        for each test of a probe
          --no-build, -c, -f       as in dotnet test
          --settings FILE          run settings; -e NAME=VALUE sets a variable
          -q                       say only what was found

        Examples
          muster bisect Cart.Adds
          muster bisect Cart.Adds tests/Shop.Tests --no-build
          muster bisect Cart.Adds --like report.json --worker gw3

        All options: muster bisect --help all
        """;

    const string Doctor = """
        Run the failures of the last run, or of a JSON report, again in plain ways, and
        say why they fail in parallel, and what mends them.

          muster doctor [PATH…] [options]

        PATH is a report that --report-json wrote, or what to run: a project, solution,
        folder or built test DLL. Without one: the last run of this folder.

          --timeout SECONDS        kill a test that runs longer
          --no-build, -c, -f       as in dotnet test
          --settings FILE          run settings; -e NAME=VALUE sets a variable
          --format text|json       for people, or for programs
          -q                       do not say what is being run

        Examples
          muster doctor
          muster doctor --no-build
          muster doctor artifacts/report.json --format json

        All options: muster doctor --help all
        """;

    const string Merge = """
        Join JSON reports of shards, machines and repeated runs into any kind of report.

          muster merge FILE… [options]

        FILE is what --report-json wrote.

          --attempts               the same test in a later run is a further attempt
          --report-json FILE       one report of all
          --report-trx FILE        or --report-junit, --report-html
          --report-github WHEN     auto, always or never: for GitHub Actions
          --color WHEN             auto, always or never

        Examples
          muster merge shard1.json shard2.json --report-trx all.trx
          muster merge first.json again.json --attempts --report-html all.html
        """;

    const string Completion = """
        Print what makes a shell complete the words of muster.

          muster completion SHELL

        SHELL is bash, zsh, fish or pwsh.

        Examples
          muster completion bash

        To keep it, write what is printed to
          bash    ~/.local/share/bash-completion/completions/muster
          zsh     a file _muster in a folder of $fpath
          fish    ~/.config/fish/completions/muster.fish
          pwsh    the end of the file that $PROFILE names

        For one session
          bash    source <(muster completion bash)
          zsh     source <(muster completion zsh)
          fish    muster completion fish | source
          pwsh    muster completion pwsh | Out-String | Invoke-Expression
        """;

    /// <summary>Null for a command that has no page of its own.</summary>
    public static string? Of(string command) => command switch
    {
        "run" => Run,
        "list" => List,
        "bisect" => Bisect,
        "doctor" => Doctor,
        "merge" => Merge,
        "completion" => Completion,
        _ => null,
    };
}
