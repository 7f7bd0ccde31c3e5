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
        var symptom = Symptoms.Of(test.Outcome, failure.Message, failure.StackTrace, Path.GetDirectoryName(module.AssemblyPath) ?? "");
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
            GreenWithOthers = probes is { Plain: Tried.Passed } or { Whole: Tried.Passed },
            ClassesBeside = [.. own.Select(other => other.Class).Where(name => name != test.Class).Distinct(StringComparer.Ordinal).Take(MostClassesBeside + 1)],
        };
    }

    /// <summary>What the probes prove comes before what the words suggest.</summary>
    public static Cause CauseOf(Probes probes, Symptom? symptom) => probes switch
    {
        { Plain: Tried.No, Alone: Tried.No } => Cause.NotTried,
        { Alone: Tried.Failed, Plain: Tried.Passed } or { Alone: Tried.Failed, Whole: Tried.Passed } => Cause.NeedsEarlierTest,
        { Alone: Tried.Failed } or { Plain: Tried.Failed, Alone: Tried.No } => Cause.ReallyRed,
        { AfterOthers: Tried.Failed } => Cause.LeftByEarlierTest,
        _ when symptom is not null => symptom.Cause,
        { Plain: Tried.Failed } => Cause.LeftByEarlierTest,
        _ => Cause.BesideOthers,
    };
}
