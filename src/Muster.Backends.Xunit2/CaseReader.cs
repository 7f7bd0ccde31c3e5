using System.Reflection;
using Muster.Backends.XunitCommon;
using Muster.Hosting;
using Xunit.Abstractions;

namespace Muster.Backends.Xunit2;

/// <summary>Describes a test of the framework in Muster's terms.</summary>
sealed class CaseReader(UnitReader units)
{
    readonly SourceLocations locations = new();

    public FoundTest Read(ITestCase testCase)
    {
        var method = testCase.TestMethod;
        var (unit, splittable) = units.Read(method.TestClass);
        var (file, line) = SourceOf(testCase);
        return new FoundTest
        {
            Class = method.TestClass.Class.Name,
            Method = method.Method.Name,
            Signature = SignatureOf(method.Method),
            Name = testCase.DisplayName,
            Unit = unit,
            Splittable = splittable,
            SkipReason = string.IsNullOrEmpty(testCase.SkipReason) ? null : testCase.SkipReason,
            File = file,
            Line = line,
            Traits = TraitsOf(testCase),
            Handle = testCase,
        };
    }

    static string SignatureOf(IMethodInfo method) => Runtime(method) is { } runtime
        ? MethodSignature.Of(runtime)
        : $"{method.Name}({string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";

    static Dictionary<string, IReadOnlyList<string>>? TraitsOf(ITestCase testCase) =>
        testCase.Traits is { Count: > 0 } traits ? traits.ToDictionary(trait => trait.Key, trait => (IReadOnlyList<string>)trait.Value) : null;

    (string? File, int? Line) SourceOf(ITestCase testCase)
    {
        if (testCase.SourceInformation is { FileName: { } file } known)
            return (file, known.LineNumber);

        // The framework itself does not know.
        return Runtime(testCase.TestMethod.Method) is { } method && locations.Of(method) is { } place ? (place.File, place.Line) : default;
    }

    static MethodInfo? Runtime(IMethodInfo method) => (method as IReflectionMethodInfo)?.MethodInfo;
}
