namespace Muster.Model;

/// <summary>What a process found in one class, short enough to be compared with what another found.</summary>
/// <param name="Class">Full name of the class.</param>
/// <param name="Count">How many tests.</param>
/// <param name="Tests">The ids of all tests, taken together without regard to order.</param>
/// <param name="Shape">The methods with their numbers of tests, taken together likewise.</param>
public sealed record ClassDigest(string Class, int Count, TestId Tests, TestId Shape)
{
    /// <summary>Describes one class.</summary>
    public static ClassDigest Of(string className, IReadOnlyCollection<(string Method, TestId Id)> tests)
    {
        var shape = tests.GroupBy(t => t.Method).Select(rows => TestId.Of("", className, rows.Key, "", rows.Count()));
        return new ClassDigest(className, tests.Count, Sum(tests.Select(t => t.Id)), Sum(shape));
    }

    /// <summary>True if the methods have as many tests each, whatever these are called.</summary>
    public bool HasShapeOf(ClassDigest other) => Count == other.Count && Shape == other.Shape;

    static TestId Sum(IEnumerable<TestId> ids) => ids.Aggregate(default(TestId), (sum, id) => unchecked(new TestId(sum.Upper + id.Upper, sum.Lower + id.Lower)));
}
