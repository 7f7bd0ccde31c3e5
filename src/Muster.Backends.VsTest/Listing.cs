using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Describes an adapter's tests in Muster's words.</summary>
/// <param name="ordered">The settings ask for an order within each class.</param>
sealed class Listing(HostedModule module, bool ordered)
{
    readonly Dictionary<string, Type?> types = [];
    readonly Dictionary<string, bool> splittable = [];

    public FoundTest Describe(TestCase test)
    {
        var (className, signature) = CaseNames.Of(test);
        var method = CaseNames.MethodName(signature);
        var type = TypeOf(className);
        return new FoundTest
        {
            Class = type?.FullName ?? className,
            Method = method,
            Signature = signature,
            Name = test.DisplayName,
            FullName = test.FullyQualifiedName,
            Unit = type?.FullName ?? className,
            Splittable = MaySplit(className, type),
            Explicit = test.IsExplicit(),
            SkipReason = test.SkipReason() ?? (type is null ? null : MSTestClass.IgnoreReason(type, method)),
            File = string.IsNullOrEmpty(test.CodeFilePath) ? null : test.CodeFilePath,
            Line = test.LineNumber > 0 ? test.LineNumber : null,
            Traits = test.AllTraits(),
            Handle = test,
        };
    }

    Type? TypeOf(string className)
    {
        if (!types.TryGetValue(className, out var type))
            types[className] = type = module.Assembly.Value.GetType(className, throwOnError: false);
        return type;
    }

    bool MaySplit(string className, Type? type)
    {
        if (!splittable.TryGetValue(className, out var may))
            splittable[className] = may = !ordered && type is not null && MSTestClass.MaySplit(type);
        return may;
    }
}
