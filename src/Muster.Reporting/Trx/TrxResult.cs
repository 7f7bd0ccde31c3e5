using Muster.Model;

namespace Muster.Reporting.Trx;

/// <summary>A result with the ids that it has in a TRX file.</summary>
/// <param name="Result">The result.</param>
/// <param name="TestId">The same in every run.</param>
/// <param name="ExecutionId">The same only in this run.</param>
/// <param name="Files">Names of attachments, relative to the folder of the execution.</param>
sealed record TrxResult(TestResult Result, Guid TestId, Guid ExecutionId, IReadOnlyList<string> Files);
