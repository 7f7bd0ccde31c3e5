using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>All that a user may get wrong: the exit code, words of the answer, what was typed behind <c>muster</c>, and what the shell did before.</summary>
static class BadInputTable
{
    const string Copied = "cp $OUT/Samples.XunitV3.* .";

    public static TheoryData<int, string, string, string> Rows => new()
    {
        { 5, "say what to do: run, list, bisect or merge", "", "" },
        { 5, "unknown command rnu", "rnu", "" },
        { 5, "unknown option --frobnicate", "run --frobnicate", "" },
        { 5, "unknown option --time-out; did you mean --timeout?", "run $MODULE --time-out 3", "" },
        { 5, "unknown option --dist", "list $MODULE --dist load", "" },
        { 5, "--numprocesses: a value is missing: --numprocesses NUM|auto|logical", "run $MODULE -n", "" },
        { 5, "--numprocesses: a value is missing: --numprocesses NUM|auto|logical", "run $MODULE -n --no-build", "" },
        { 5, "--framework: a value is missing: --framework TFM", "run $MODULE -f", "" },
        { 5, "--framework: a value is missing: --framework TFM", "run $MODULE -f --no-build", "" },
        { 5, "-n -1: give a number from 0 to 1000, auto or logical", "run $MODULE -n -1", "" },
        { 5, "-n x: give a number from 0 to 1000, auto or logical", "run $MODULE -n x", "" },
        { 5, "--maxprocesses 0: give a number from 1 up", "run $MODULE --maxprocesses 0", "" },
        { 5, "--maxfail x: give a number", "run $MODULE --maxfail x", "" },
        { 5, "--maxfail 0: give a number from 1 up", "run $MODULE --maxfail 0", "" },
        { 5, "--timeout 0: give the seconds", "run $MODULE --timeout 0", "" },
        { 5, "--dist lod: give one of auto, load, loadscope", "run $MODULE --dist lod", "" },
        { 5, "--split x: give auto or never", "run $MODULE --split x", "" },
        { 5, "--color purple: give auto, always or never", "run $MODULE --no-build --color purple", "" },
        { 5, "--color purple", "run /nowhere --color purple", "" },
        { 5, "wrong at position 6: the value is missing", "run $MODULE --filter 'Name~('", "" },
        { 5, "wrong at position 8: a condition is missing", "list $MODULE --filter 'Name~a&'", "" },
        { 5, "-e foo: give NAME=VALUE", "run /nowhere -e foo", "" },
        { 5, "--report-json: give a path", "run $MODULE --report-json ''", "" },
        { 5, "--results-directory: give a path", "run $MODULE --results-directory ''", "" },
        { 5, "--output: give a path", "run $MODULE -o ''", "" },
        { 5, "nowhere.json cannot be read", "run $MODULE --like nowhere.json", "" },
        { 5, "is not a JSON report of muster", "run $MODULE --like $MODULE --worker gw0", "" },
        { 5, "--like is incompatible with -n", "run $MODULE --like r -n 2", "" },
        { 5, "--until belongs to --like", "run $MODULE --until Passes", "" },
        { 5, "--in-order Pasing.Passes: no test of Samples.XunitV3 is called so; did you mean Passing.Passes?", "run $MODULE --in-order Pasing.Passes", "" },
        { 5, "TEST is missing", "bisect", "" },
        { 5, "tests of Samples.XunitV3 are called so. Give the whole name of one", "bisect Passing $MODULE", "" },
        { 5, "--worker belongs to --like", "bisect Passes $MODULE --worker gw0", "" },
        { 5, "that is a folder. Give the name of a file", "run $MODULE --report-trx .", "" },
        { 5, "--report-json and --report-trx both name", "run $MODULE --report-json r --report-trx r", "" },
        { 25, "The report /dev/full was not written: No space left on device", "run $MODULE --filter Name=Passes --report-json /dev/full", "" },
        { 25, "The report /dev/full was not written: No space left on device", "run $MODULE --filter Name=Passes --report-trx /dev/full", "" },
        { 8, "No test was selected", "run $MODULE --no-build --filter 'Name=nothing of that name'", "" },
        { 8, "No test has the property or trait Colour", "list $MODULE --no-build --filter Colour=red", "" },
        { 5, "A path is empty", "run ''", "" },
        { 5, "nowhere/at.all does not exist", "run nowhere/at.all", "" },
        { 5, "holds no solution and no project", "run .", "" },
        { 5, "holds several projects: A.csproj, B.csproj. Name the one to test", "run .", "touch A.csproj B.csproj" },
        { 5, "holds several solutions: A.sln, B.slnx. Name the one to test", "run .", "touch A.sln B.slnx A.csproj" },
        { 5, "a.txt is no project, solution or built test assembly", "run a.txt", "touch a.txt" },
        { 5, "Samples.XunitV3.dll targets net10.0, not net9.0. Name the assembly that was built for net9.0", "run $MODULE -f net9.0", "" },
        { 22, "a.dll is no .NET assembly", "run a.dll", "echo x >a.dll" },
        { 22, "a.dll is no .NET assembly", "run a.dll", "cp /bin/sh a.dll" },
        { 22, "there is no readable Muster.Cli.runtimeconfig.json beside it", "run Muster.Cli.dll", "cp $TOOL/Muster.Cli.dll ." },
        { 22, "it references no known test framework", "run Muster.Cli.dll", "cp $TOOL/Muster.Cli.* ." },
        { 8, "There is no test to run", "run nunit.framework.legacy.dll", "cp $NUNIT/*.dll .; for e in deps runtimeconfig; do cp $NUNIT/Samples.NUnit.Mtp.$e.json nunit.framework.legacy.$e.json; done" },
        { 22, "it targets net6.0; .NET 8 is the oldest that is supported", "run Samples.XunitV3.dll", $"{Copied}; sed -i s/net10.0/net6.0/ *.runtimeconfig.json" },
        { 22, "it targets net472; .NET Framework is not supported", "run Samples.XunitV3.dll", $"{Copied}; sed -i s/net10.0/net472/ *.runtimeconfig.json" },
        { 22, "it needs Microsoft.NETCore.App 99.0.0", "run Samples.XunitV3.dll", $"{Copied}; sed -i s/10.0.0/99.0.0/ *.runtimeconfig.json" },
        { 0, ".muster cannot be written", "run Samples.NUnit.Mtp.dll", "cp $NUNIT/* .; mkdir .muster; chmod a-w .muster" },
    };
}
