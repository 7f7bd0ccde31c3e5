using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Merging;

/// <summary>Keeps workers of different runs apart: each slot is one of its own, each name begins with that of the report.</summary>
sealed class MergeNames
{
    readonly string[] prefixes;
    readonly int[] firstSlots;

    public MergeNames(IReadOnlyList<JsonReport> reports)
    {
        firstSlots = new int[reports.Count];
        for (var i = 0; i < reports.Count; i++)
        {
            firstSlots[i] = Slots;
            Slots += Math.Max(reports[i].Run.Slots, reports[i].Workers.Select(w => w.Description.Slot + 1).DefaultIfEmpty(0).Max());
        }

        var names = reports.Select(r => Path.GetFileNameWithoutExtension(r.Path)).ToList();
        var distinct = names.Distinct(StringComparer.Ordinal).Count() == names.Count;
        // One report only changes its form, and the names in it stay.
        prefixes = reports.Count == 1 ? [""] : [.. reports.Select((r, i) => (distinct ? names[i] : r.Path) + "/")];
    }

    /// <summary>The slots of all runs together.</summary>
    public int Slots { get; }

    public string Worker(int report, string id) => prefixes[report] + id;

    public WorkerRef? Worker(int report, WorkerRef? worker) =>
        worker is null ? null : worker with { Id = Worker(report, worker.Id), Slot = firstSlots[report] + worker.Slot };

    public WorkerDescription Worker(int report, WorkerDescription worker) =>
        worker with { Id = Worker(report, worker.Id), Slot = firstSlots[report] + worker.Slot };

    public TestAttempt Attempt(int report, TestAttempt attempt) =>
        attempt.Worker is { } id ? attempt with { Worker = Worker(report, id) } : attempt;
}
