using Muster.Model;
using Muster.Model.Events;
using Muster.Node;
using Muster.Rules;
using Muster.Selection;

namespace Muster.Session;

/// <summary>Everything that changes during a run. The dispatcher's thread of control is its only user: there are no locks.</summary>
sealed class RunState(RunOptions options, TimeProvider time, Action<SessionEvent> sink)
{
    readonly long began = time.GetTimestamp();
    readonly HashSet<string> noted = [];

    public RunOptions Options => options;

    public string RunId { get; } = Guid.NewGuid().ToString("n")[..12];

    public DateTimeOffset Started { get; } = time.GetLocalNow();

    public Ledger Ledger { get; } = new();

    /// <summary>Attachments that could not be kept.</summary>
    public int LostAttachments { get; set; }

    public SelectionTally Tally { get; } = new(options.Selection);

    /// <summary>How many tests were chosen to run, or to be listed.</summary>
    public int Chosen { get; set; }

    /// <summary>There are tests, but none of them in this run's shard.</summary>
    public bool ShardIsEmpty { get; set; }

    public IReadOnlyList<ModuleState> Modules { get; } = ModulesOf(options);

    /// <summary>Living hosts by key.</summary>
    public Dictionary<int, HostState> Hosts { get; } = [];

    /// <summary>How many hosts each slot has had.</summary>
    public int[] Generations { get; } = new int[options.Slots];

    public PauseProofClock Clock { get; } = new(time);

    /// <summary>Some host has spoken.</summary>
    public bool AnyReady => Modules.Any(m => m.EverReady);

    /// <summary>Workers that were lost so far.</summary>
    public int Losses { get; set; }

    /// <summary>Failures that wait for their units to be run as a whole.</summary>
    public int Held { get; set; }

    /// <summary>Why no further test starts; null while tests may.</summary>
    public StopReason? Stop { get; set; }

    /// <summary>Losses for which nobody is charged yet.</summary>
    public Suspicions Suspicions => field ??= new Suspicions(this);

    /// <summary>Milliseconds since the run began.</summary>
    public double NowMs => time.GetElapsedTime(began).TotalMilliseconds;

    public void Emit(SessionEvent e) => sink(e);

    public void AddProblem(ProblemKind kind, string? module, string message)
    {
        var problem = new RunProblem(kind, module, message);
        Ledger.Problems.Add(problem);
        Emit(new SessionEvent.ProblemFound(problem) { AtMs = NowMs });
    }

    /// <summary>The worker as everybody sees it.</summary>
    public WorkerDescription Describe(HostState host, NodeEvent.Started started) => new()
    {
        Id = host.Name,
        Slot = host.Slot,
        Generation = Generations[host.Slot],
        Node = "local",
        Spec = "popen",
        Module = host.Module.Module,
        Pid = started.Pid,
        WorkingDirectory = started.WorkingDirectory,
        Executable = options.DotnetPath,
    };

    static IReadOnlyList<ModuleState> ModulesOf(RunOptions options)
    {
        var rules = new Rulebook(options);
        return [.. options.Modules.Select(m => new ModuleState(m, rules.Of(m)))];
    }

    /// <summary>The host's call is over, or the host is lost in it.</summary>
    public void EndCall(HostState host)
    {
        var call = host.Log.End(host.Call!);
        Emit(new SessionEvent.CallEnded(host.Worker!, call) { AtMs = NowMs });
    }

    /// <summary>The sentence, if nobody has said it yet.</summary>
    public void NoticeOnce(string message)
    {
        if (noted.Add(message))
            Notice(message);
    }

    public void Notice(string message) => Emit(new SessionEvent.Notice(message) { AtMs = NowMs });
}

/// <summary>Why a run stops before its end.</summary>
/// <param name="Code">The exit code that it stands for.</param>
/// <param name="Sentence">What to tell the user.</param>
/// <param name="Grace">How long running tests may take to end; null for as long as they want.</param>
sealed record StopReason(ExitCode Code, string Sentence, TimeSpan? Grace);
