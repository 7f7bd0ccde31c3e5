using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Samples.XunitV2;

public sealed class ByStep : ITestCaseOrderer
{
    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase =>
        testCases.OrderBy(testCase => testCase.Traits["step"].Single(), StringComparer.Ordinal);
}
