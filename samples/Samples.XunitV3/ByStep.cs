using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Samples.XunitV3;

public sealed class ByStep : ITestCaseOrderer
{
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(testCase => testCase.Traits["step"].Single(), StringComparer.Ordinal)];
}
