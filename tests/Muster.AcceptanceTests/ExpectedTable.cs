using System.Text.Json;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>The one table of expected outcomes of the samples.</summary>
static class ExpectedTable
{
    static readonly JsonElement[] Rows = [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Samples, "expected.json"))).RootElement.EnumerateArray()];

    /// <summary>Compares a run of one project with the table, as multisets of class, method and outcome.</summary>
    /// <param name="word">The switch that was on, or null for a plain run.</param>
    /// <param name="cutShort">Another test may end the process between rows that are known only when they run: the later ones are not found again.</param>
    public static void AssertHolds(ToolRun run, string project, string? word, bool cutShort = false)
    {
        var actual = run.Results.GroupBy(r => (r.Class, r.Method)).ToDictionary(g => g.Key, g => g.Select(r => r.Outcome).Order().ToList());
        var wrong = new List<string>();
        foreach (var row in Rows.Where(r => r.GetProperty("project").GetString() == project))
        {
            var key = (row.GetProperty("class").GetString()!, row.GetProperty("method").GetString()!);
            actual.Remove(key, out var outcomes);
            var expected = Outcome(row, word);
            var count = expected == "notListed" ? 0 : row.GetProperty("count").GetInt32();
            if (cutShort && key.Item1.EndsWith(".LateRows", StringComparison.Ordinal) && outcomes?.Count >= 1 && outcomes.Count < count)
                count = outcomes.Count;
            if (expected == "any" ? outcomes is null : (outcomes ?? []).Count != count || (outcomes ?? []).Any(o => o != expected))
                wrong.Add($"{key}: expected {count} x {expected}, was {string.Join(", ", outcomes ?? ["nothing"])}");
        }

        wrong.AddRange(actual.Select(a => $"{a.Key}: not in the table, was {string.Join(", ", a.Value)}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong) + "\n" + run.Output);
    }

    static string Outcome(JsonElement row, string? word) =>
        word is not null && row.TryGetProperty("with", out var with) && with.TryGetProperty(word, out var changed)
            ? changed.GetString()!
            : row.GetProperty("outcome").GetString()!;
}
