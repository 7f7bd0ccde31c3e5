using Muster.Model.Events;

namespace Muster.Reporting.Trx;

/// <summary>Files of a worker that belong to none of its tests.</summary>
/// <param name="Worker">Whose.</param>
/// <param name="Files">Relative to the folder <c>In</c>.</param>
sealed record CollectedFiles(WorkerDescription Worker, IReadOnlyList<string> Files);
