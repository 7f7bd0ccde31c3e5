using Muster.Storage.LastRun;

namespace Muster.Doctor;

/// <summary>From what was seen to what is suspected. Pure.</summary>
static class Diagnosis
{
    /// <summary>If more classes than this ran beside a failure, it is not known which of them it was.</summary>
    public const int MostClassesBeside = 3;

    public static Finding Of(RecordedRun run, RecordedFailure failure, Probes probes)
    {
        var test = run.Tests[failure.Test];
        var module = run.ModuleOf(failure);
        var symptom = SymptomOf(run, failure);
        var beside = Neighbours.Beside(run, failure.Test);
        var own = beside.Where(other => run.ModuleOf(other) == run.ModuleOf(test));
        return new Finding
        {
            Test = test,
            Module = module,
            Cause = CauseOf(probes, symptom),
            Subject = symptom?.Subject,
            Message = failure.Message.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "",
            Evidence = [.. Evidence.Of(run, failure, probes, beside)],
            HadCompany = run.Hosts.Count(host => host.Module == run.ModuleOf(test)) > 1,
            Probes = probes,
            GreenWithOthers = probes is { Plain.Seen: Tried.Passed } or { Whole.Seen: Tried.Passed },
            ClassesBeside = [.. own.Select(other => other.Class).Where(name => name != test.Class).Distinct(StringComparer.Ordinal).Take(MostClassesBeside + 1)],
        };
    }

    /// <summary>What the probes prove comes before what the words suggest.</summary>
    public static Cause CauseOf(Probes probes, Symptom? symptom) => probes switch
    {
        { Plain.Seen: Tried.No, Alone.Seen: Tried.No } => Cause.NotTried,
        _ when !IsSteady(probes) => Cause.NowAndThen,
        { Alone.Seen: Tried.Failed, Plain.Seen: Tried.Passed } or { Alone.Seen: Tried.Failed, Whole.Seen: Tried.Passed } => Cause.NeedsEarlierTest,
        { Alone.Seen: Tried.Failed } or { Plain.Seen: Tried.Failed, Alone.Seen: Tried.No } => Cause.ReallyRed,
        { AfterOthers.Seen: Tried.Failed } => Cause.LeftByEarlierTest,
        _ when symptom is not null => symptom.Cause,
        { Plain.Seen: Tried.Failed } => Cause.LeftByEarlierTest,
        _ => Cause.BesideOthers,
    };

    /// <summary>No two tries of one way disagree.</summary>
    public static bool IsSteady(Probes probes) => Enum.GetValues<Way>().All(way => probes[way].Seen != Tried.NowAndThen);

    /// <summary>The ways whose tries it is suspected for that the order is to blame: one more of each might disagree.</summary>
    public static IReadOnlyList<Way> GroundsOf(RecordedRun run, RecordedFailure failure, Probes probes) => CauseOf(probes, SymptomOf(run, failure)) switch
    {
        Cause.NeedsEarlierTest => [probes.Plain.Seen == Tried.Passed ? Way.Plain : Way.Whole],
        Cause.LeftByEarlierTest => [Way.Alone, probes.AfterOthers.Seen == Tried.Failed ? Way.AfterOthers : Way.Plain],
        _ => [],
    };

    static Symptom? SymptomOf(RecordedRun run, RecordedFailure failure) =>
        Symptoms.Of(run.Tests[failure.Test].Outcome, failure.Message, failure.StackTrace, Path.GetDirectoryName(run.ModuleOf(failure).AssemblyPath) ?? "");
}
