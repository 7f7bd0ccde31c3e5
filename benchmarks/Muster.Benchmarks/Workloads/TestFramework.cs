namespace Muster.Benchmarks.Workloads;

/// <summary>How tests are written in one framework.</summary>
/// <param name="Name">Also the name of the template.</param>
sealed record TestFramework(string Name, string Namespace, string ClassMark, string TestMark)
{
    public static TestFramework XunitV2 { get; } = new("xunit2", "Xunit", "", "[Fact]");

    public static TestFramework XunitV3 { get; } = new("xunit3", "Xunit", "", "[Fact]");

    public static TestFramework NUnit { get; } = new("nunit", "NUnit.Framework", "[TestFixture]", "[Test]");

    public static TestFramework MSTest { get; } = new("mstest", "Microsoft.VisualStudio.TestTools.UnitTesting", "[TestClass]", "[TestMethod]");

    public static IReadOnlyList<TestFramework> All { get; } = [XunitV2, XunitV3, NUnit, MSTest];
}
