using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Files;

/// <summary>Gives each recorded result an id: the case's, or one of its own for a row that was not planned.</summary>
sealed class ResultIds
{
    readonly Dictionary<(int Module, TestId Case, string? Row, int? Repetition), int> seen = [];

    public TestId Of(SessionEvent.TestRecorded recorded)
    {
        var result = recorded.Result;
        if (!recorded.Extra || recorded.HasOwnId)
            return result.Case.Id;

        var key = (result.Module.Index, result.Case.Id, result.Row, result.Repetition);
        var ordinal = seen.GetValueOrDefault(key);
        seen[key] = ordinal + 1;
        return TestId.Of(result.Case.Id.ToString(), result.Case.Class, result.Case.Method, result.Row ?? "", ordinal);
    }
}
