using System.Runtime.InteropServices;
using Muster.Model;

namespace Muster.Storage;

/// <summary>Durations from reports of earlier runs. Other tools know no stable ids, so tests are matched by their names: class and display name, else class and method, else the class alone.</summary>
/// <remarks>Memory holds a number for each name, and not the names.</remarks>
public sealed class ReportedDurations
{
    readonly Dictionary<TestId, Mean> means = [];

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
        Add(NameKey(className, name), ms);
        Add(MethodKey(className, method), ms);
        Add(ClassKey(className), ms);
        if (Bare(className) is var bare && bare.Length < className.Length)
            Add(ClassKey(bare), ms);
    }

    /// <summary>The duration of a test, or that of what is nearest to it; null if not even its class is known.</summary>
    internal double? Of(TestCase test) =>
        Find(NameKey(test.ShownClass, test.Name)) ?? Find(MethodKey(test.ShownClass, test.Method))
        ?? Find(ClassKey(test.ShownClass)) ?? Find(ClassKey(test.Class));

    static TestId NameKey(string className, string name) =>
        TestId.Of("", className, "", name.StartsWith(className + ".", StringComparison.Ordinal) ? name[(className.Length + 1)..] : name, 0);

    static TestId MethodKey(string className, string method) => TestId.Of("", className, Bare(method), "", 1);

    static TestId ClassKey(string className) => TestId.Of("", className, "", "", 2);

    static string Bare(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;

    double? Find(TestId key) => means.TryGetValue(key, out var mean) ? mean.Ms : null;

    void Add(TestId key, double ms) => CollectionsMarshal.GetValueRefOrAddDefault(means, key, out _).Add(ms);

    struct Mean
    {
        double sum;
        int count;

        readonly public double Ms => sum / count;

        public void Add(double ms)
        {
            sum += ms;
            count++;
        }
    }
}
