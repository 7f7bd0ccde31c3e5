using Muster.Model;
using Muster.Scheduling;

namespace Muster.Storage;

/// <summary>Durations from reports of earlier runs. Other tools know no stable ids, so tests are matched by their names: class and display name, else class and method, else the class alone.</summary>
/// <remarks>Memory holds a number for each name, and not the names.</remarks>
public sealed class ReportedDurations
{
    readonly Means<TestId> means = new();

    /// <summary>How many results were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a result; of several of one name the mean counts.</summary>
    /// <param name="className">Full name of the class, as reflection writes it; NUnit's fixtures may have arguments.</param>
    /// <param name="method">Name of the method; what follows a bracket is not heeded.</param>
    /// <param name="name">The display name, with or without the class before it.</param>
    /// <param name="ms">Milliseconds.</param>
    public void Add(string className, string method, string name, double ms)
    {
        Count++;
        means.Add(NameKey(className, name), ms);
        means.Add(MethodKey(className, method), ms);
        means.Add(ClassKey(className), ms);
        if (Bare(className) is var bare && bare.Length < className.Length)
            means.Add(ClassKey(bare), ms);
    }

    /// <summary>The duration of a test, or that of what is nearest to it; null if not even its class is known.</summary>
    internal double? Of(TestCase test) =>
        means.Of(NameKey(test.ShownClass, test.Name)) ?? means.Of(MethodKey(test.ShownClass, test.Method))
        ?? means.Of(ClassKey(test.ShownClass)) ?? means.Of(ClassKey(test.Class));

    static TestId NameKey(string className, string name) =>
        TestId.Of("", className, "", name.StartsWith(className + ".", StringComparison.Ordinal) ? name[(className.Length + 1)..] : name, 0);

    static TestId MethodKey(string className, string method) => TestId.Of("", className, Bare(method), "", 1);

    static TestId ClassKey(string className) => TestId.Of("", className, "", "", 2);

    static string Bare(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
}
