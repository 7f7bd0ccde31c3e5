using System.Reflection;
using Muster.Hosting;
using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>Describes NUnit's tests in Muster's words.</summary>
sealed class Listing(LoadedAssembly assembly, NUnitSettings settings)
{
    readonly SourceLocations locations = new();
    readonly Splitting splitting = new();

    public FoundTest Describe(ITest test)
    {
        var fixture = test.FixtureType();
        var method = test.Method?.MethodInfo;
        var namespaceFixture = NamespaceFixture(test);
        var className = ClassName(fixture) ?? test.ClassName ?? "";
        var place = method is null ? null : locations.Of(method);
        return new FoundTest
        {
            Class = className,
            Fixture = test.FixtureNode()?.FullName is { } name && name != className ? name : null,
            Method = method?.Name ?? test.Name,
            Signature = method is null ? test.Name : Signature(method),
            Name = settings.DisplayName(test),
            FullName = test.FullName,
            Unit = namespaceFixture ?? ClassName(fixture) ?? test.FullName,
            Splittable = namespaceFixture is null && fixture is not null && splitting.Allowed(test, fixture),
            Explicit = test.AndAncestors().Any(node => node.RunState == RunState.Explicit),
            SkipReason = test.SkipReason(),
            File = place?.File,
            Line = place?.Line,
            Traits = Traits.Of(test),
            Handle = test,
        };
    }

    // The outermost one: those below it share its set-up.
    string? NamespaceFixture(ITest test)
    {
        var fixture = test.AndAncestors().LastOrDefault(node => node.IsSetUpFixture() && !assembly.RootFixtures.Contains(node));
        return fixture is null ? null : $"SetUpFixture:{fixture.TypeInfo?.Type.Namespace}";
    }

    // The name of a constructed generic type holds the runtime's version, which must not get into an id.
    static string? ClassName(Type? type) => type is { IsConstructedGenericType: true } ? type.GetGenericTypeDefinition().FullName : type?.FullName;

    static string Signature(MethodInfo method) =>
        $"{method.Name}({string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.ToString()))})";
}
