using Muster.Backends.XunitCommon;
using Muster.Hosting;
using Xunit.Sdk;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>Describes a test of the framework in Muster's terms.</summary>
sealed class CaseReader(UnitReader units, RunnerSettings settings)
{
    public FoundTest Read(ITestCase testCase)
    {
        var (unit, splittable) = units.Read(testCase);
        return new FoundTest
        {
            Class = testCase.TestClassName ?? unit,
            Method = testCase.TestMethodName ?? testCase.TestCaseDisplayName,
            Signature = SignatureOf(testCase),
            Name = testCase.TestCaseDisplayName,
            Unit = unit,
            Splittable = splittable,
            Explicit = settings.IsLeftOut(testCase.Explicit),
            SkipReason = SkipReasonOf(testCase),
            File = testCase.SourceFilePath,
            Line = testCase.SourceLineNumber,
            Traits = TraitsOf(testCase),
            Handle = testCase,
        };
    }

    static string SignatureOf(ITestCase testCase) => testCase is IXunitTestCase { TestMethod.Method: { } method }
        ? MethodSignature.Of(method)
        : testCase.TestMethodName ?? testCase.TestCaseDisplayName;

    // A condition is judged when the test runs, perhaps elsewhere.
    static string? SkipReasonOf(ITestCase testCase) =>
        testCase is IXunitTestCase { SkipUnless: not null } or IXunitTestCase { SkipWhen: not null } ? null : testCase.SkipReason;

    static Dictionary<string, IReadOnlyList<string>>? TraitsOf(ITestCase testCase) =>
        testCase.Traits.Count == 0 ? null : testCase.Traits.ToDictionary(trait => trait.Key, trait => (IReadOnlyList<string>)[.. trait.Value]);
}
