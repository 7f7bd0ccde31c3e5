using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>Lets just the given tests through, by identity: rows that look alike are told apart, and explicit ones run.</summary>
sealed class SelectedTests : ITestFilter
{
    readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public SelectedTests(IEnumerable<ITest> tests)
    {
        foreach (var test in tests)
            foreach (var node in test.AndAncestors())
                if (!ids.Add(node.Id) && node.IsSuite)
                    break;
    }

    public bool Pass(ITest test) => ids.Contains(test.Id);

    public bool IsExplicitMatch(ITest test) => ids.Contains(test.Id);

    public TNode ToXml(bool recursive) => new("filter");

    public TNode AddToXml(TNode parentNode, bool recursive) => parentNode.AddElement("filter");
}
