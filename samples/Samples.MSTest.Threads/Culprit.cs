using Microsoft.VisualStudio.TestTools.UnitTesting;

[assembly: Parallelize(Workers = 4, Scope = ExecutionScope.ClassLevel)]

namespace Samples.MSTest.Threads;

[TestClass]
public sealed class Culprit
{
    [TestMethod]
    public void Spoils() => Meeting.Spoil();
}
