using Muster.Model;
using Muster.Sequences;
using Muster.Session;

namespace Muster.Cli.Sequences;

/// <summary><c>--in-order</c>: tests that are named, one call for each word.</summary>
/// <param name="words">A name or an id each, or ids with commas between them: those are for one call.</param>
sealed class InOrderRequest(IReadOnlyList<string> words) : ISequenceRequest
{
    public async Task<RunOptions> ApplyAsync(RunOptions run)
    {
        var listed = await ListedTests.OfAsync(run);
        var calls = words.Select(word => Parts(word).Select(part => listed.Find($"--in-order {part}", part)).ToList()).ToList();
        var modules = calls.SelectMany(call => call).Select(test => test.Module).Distinct().ToList();
        if (modules.Count > 1)
            throw new UsageException($"--in-order names tests of {string.Join(" and ", modules.Select(m => $"{m.Name} ({m.TargetFramework})"))}: one process runs one of them. Name tests of one module, or say -f.");

        // Threads would undo the order.
        var sequence = new Sequence { Calls = [.. calls.Select(call => call.Select(test => test.Test).ToList())], Threads = 1 };
        return SequenceRun.Of(run, modules, [sequence]);
    }

    // A name may hold commas, an id does not.
    static string[] Parts(string word)
    {
        var parts = word.Split(',');
        return parts.All(part => TestId.TryParse(part, out _)) ? parts : [word];
    }
}
