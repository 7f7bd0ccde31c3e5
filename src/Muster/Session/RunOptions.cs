using Muster.Model;
using Muster.Rules;
using Muster.Scheduling;
using Muster.Selection;
using Muster.Sequences;
using Muster.Settings;
using Muster.Storage;

namespace Muster.Session;

/// <summary>All that decides a run.</summary>
public sealed record RunOptions
{
    /// <summary>What to run, in order.</summary>
    public required IReadOnlyList<TestModule> Modules { get; init; }

    /// <summary>Full path of the folder that holds <c>.muster/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>Full path of the <c>dotnet</c> that runs the hosts.</summary>
    public required string DotnetPath { get; init; }

    /// <summary>Full path of the folder with the test host's files.</summary>
    public required string HostFolder { get; init; }

    /// <summary>How tests are spread.</summary>
    public DistributionMode Dist { get; init; } = DistributionMode.Auto;

    /// <summary>How many workers may run at once; at least 1.</summary>
    public int Slots { get; init; } = 1;

    /// <summary>The largest piece in tests, for the modes that follow xdist; null for no limit.</summary>
    public int? MaxScheduleChunk { get; init; }

    /// <summary>Whether scopes are taken largest first.</summary>
    public bool ReorderScopes { get; init; } = true;

    /// <summary>Whether a unit without shared fixtures may be spread over workers.</summary>
    public bool Split { get; init; } = true;

    /// <summary>Environment variables for the hosts, beside those that the modules' settings ask for; they win.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Tests at once in one host, where the module allows more than one; 0 for the module's own number, shared by the slots.</summary>
    public int Threads { get; init; }

    /// <summary>How long one test may run; null for no limit.</summary>
    public TimeSpan? TestTimeout { get; init; }

    /// <summary>How many times each selected test runs; null for no end, which is to be had with <see cref="UntilFail"/> only.</summary>
    public int? Repetitions { get; init; } = 1;

    /// <summary>The first failure ends the run.</summary>
    public bool UntilFail { get; init; }

    /// <summary>Each host waits for a debugger before its first test, and from then on no limit of time holds. There is to be one slot.</summary>
    public bool Debug { get; init; }

    /// <summary>How many lost workers are replaced, beside those that were killed for a time limit; null for xdist's rule: four times the slots.</summary>
    public int? MaxWorkerRestart { get; init; }

    /// <summary>After this many failures no further test starts; null for no limit.</summary>
    public int? MaxFail { get; init; }

    /// <summary>With fewer results than this the run fails; skipped tests count, those that were not run do not.</summary>
    public int MinimumExpectedTests { get; init; }

    /// <summary>What is to run again just as it did: one sequence for each of <see cref="Modules"/>, in turn, each in a process of its own. Empty for a run that is distributed.</summary>
    public IReadOnlyList<Sequence> Sequences { get; init; } = [];

    /// <summary>The one slot to use; null for all of them.</summary>
    public int? OnlySlot { get; init; }

    /// <summary>Nothing of the run is remembered: it asks a question, and its tests are not what the user works on.</summary>
    public bool IsProbe { get; init; }

    /// <summary>Which tests run, and which of them first.</summary>
    public TestSelection Selection { get; init; } = TestSelection.All;

    /// <summary>Whether each slot runs a module from a copy of its output folder.</summary>
    public bool CopyOutput { get; init; }

    /// <summary>
    /// What holds for some modules or tests only, in order; a later rule wins, and all win over what these options say for everything.
    /// Where the command line is to win over them, <see cref="RuleOrder"/> takes out what it overrules.
    /// </summary>
    public IReadOnlyList<ModuleRule> Rules { get; init; } = [];

    /// <summary>Full path of the folder that keeps durations and outcomes from run to run; null for <c>.muster/</c>.</summary>
    public string? HistoryFolder { get; init; }

    /// <summary>Durations from reports of earlier runs, for tests whose own are not kept. Where they are given, shards are cut by them alone, so that nothing of this machine tells on the division.</summary>
    public ReportedDurations? ReportedDurations { get; init; }

    /// <summary>Commands to run beside the run.</summary>
    public HookCommands Hooks { get; init; } = HookCommands.None;

    /// <summary>What tests print is told while they print it, as <see cref="Model.Events.SessionEvent.OutputPrinted"/>.</summary>
    public bool FollowOutput { get; init; }

    /// <summary>List only: no test is planned or run.</summary>
    public bool ListOnly { get; init; }

    /// <summary>Full path of the folder in which each run that has attachments makes one of its own for them; null leaves them where the tests put them.</summary>
    public string? ResultsDirectory { get; init; }

    /// <summary>What the user typed, up to where a selection may be appended.</summary>
    public string RerunCommand { get; init; } = "muster run";

    /// <summary>Sentences for the user from before the run; they change no outcome.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The slots that processes are started in.</summary>
    internal IReadOnlyList<int> SlotsInUse => OnlySlot is { } only ? [only] : [.. Enumerable.Range(0, Slots)];

    /// <summary>Problems that were found before the run, refused modules for example; they count in its exit code.</summary>
    public IReadOnlyList<RunProblem> Problems { get; init; } = [];

    /// <summary>The same as a question, of which nothing is left but the answer: no limit that is meant for a run ends it.</summary>
    internal RunOptions AsProbe() => this with { IsProbe = true, MaxFail = null, MinimumExpectedTests = 0, ResultsDirectory = null, Problems = [], Notices = [] };
}
