using Muster.Model;

namespace Muster.Reporting.Terminal;

/// <summary>How far one module is.</summary>
sealed class ModuleView(TestModule module, long planned)
{
    readonly int[] counts = new int[Enum.GetValues<TestOutcome>().Length];
    long open = planned;

    /// <summary>True from the last planned result on.</summary>
    public bool IsDone => open == 0;

    /// <param name="outcome">Of a planned test, or of a row that was not planned.</param>
    /// <param name="extra">The row was not planned: it is counted, but nothing waits for it.</param>
    public void Count(TestOutcome outcome, bool extra)
    {
        counts[(int)outcome]++;
        if (!extra)
            open--;
    }

    /// <summary><c>Shop.Tests (net10.0): 120 passed, 2 failed</c></summary>
    public string Text()
    {
        var parts = Enum.GetValues<TestOutcome>()
            .Where(o => counts[(int)o] > 0)
            .Select(o => $"{counts[(int)o]} {Format.Word(o)}");

        return SafeText.Line($"{module.Name} ({module.TargetFramework}): {string.Join(", ", parts)}");
    }
}
