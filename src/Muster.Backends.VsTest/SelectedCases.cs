using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>The tests of one call, found by what the adapter names them by.</summary>
/// <remarks>Equal rows may share an id: they are then taken in turn.</remarks>
sealed class SelectedCases
{
    readonly Dictionary<Guid, List<SelectedCase>> byId = [];
    readonly List<SelectedCase> all = [];

    public SelectedCases(IReadOnlyList<FoundTest> tests)
    {
        foreach (var test in tests)
        {
            var id = ((TestCase)test.Handle).Id;
            if (!byId.TryGetValue(id, out var alike))
                byId[id] = alike = [];

            var selectedCase = new SelectedCase(test);
            alike.Add(selectedCase);
            all.Add(selectedCase);
        }
    }

    public IReadOnlyList<SelectedCase> All => all;

    /// <summary>Null if the test is none of ours.</summary>
    public SelectedCase? ToStart(TestCase test) => First(test, candidate => !candidate.WasStarted) ?? First(test, _ => true);

    public SelectedCase? Running(TestCase test) => First(test, candidate => candidate.IsRunning);

    // Rows come as several results of one test, so a test that has reported may do so again.
    public SelectedCase? ToReport(TestCase test) =>
        First(test, candidate => candidate.WasStarted && !candidate.IsReported)
        ?? First(test, candidate => !candidate.IsReported)
        ?? First(test, _ => true);

    SelectedCase? First(TestCase test, Func<SelectedCase, bool> condition) =>
        byId.TryGetValue(test.Id, out var alike) ? alike.FirstOrDefault(condition) : null;
}
