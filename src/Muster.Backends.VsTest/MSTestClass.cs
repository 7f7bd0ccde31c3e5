using System.Reflection;

namespace Muster.Backends.VsTest;

/// <summary>MSTest's attributes on a class, known by name: no reference to MSTest is needed.</summary>
static class MSTestClass
{
    public const string Namespace = "Microsoft.VisualStudio.TestTools.UnitTesting.";

    const BindingFlags Anything =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>True if no test of the class depends on what another, or the class, has done. MSTest makes an instance for each test.</summary>
    public static bool MaySplit(Type type) =>
        IsTestClass(type) && !Levels(type).Any(level => Has(level, "DoNotParallelizeAttribute") || Methods(level).Any(IsBound));

    public static string? IgnoreReason(Type type, string method) =>
        Levels(type)
            .SelectMany(level => Methods(level).Where(candidate => candidate.Name == method).Cast<MemberInfo>().Prepend(level))
            .Select(member => member.CustomAttributes.FirstOrDefault(data => data.AttributeType.FullName == Namespace + "IgnoreAttribute"))
            .Where(data => data is not null)
            .Select(data => data!.ConstructorArguments.FirstOrDefault().Value as string ?? "")
            .FirstOrDefault();

    public static IEnumerable<MethodInfo> Methods(Type level) => level.GetMethods(Anything);

    public static bool Has(MemberInfo member, string attribute) =>
        member.CustomAttributes.Any(data => data.AttributeType.FullName == Namespace + attribute);

    // The attribute may be one that inherits from MSTest's.
    static bool IsTestClass(Type type) =>
        Levels(type).SelectMany(level => level.CustomAttributes)
            .Any(data => Levels(data.AttributeType).Any(attribute => attribute.FullName == Namespace + "TestClassAttribute"));

    static bool IsBound(MethodInfo method) =>
        Has(method, "ClassInitializeAttribute") || Has(method, "ClassCleanupAttribute")
        || Has(method, "DoNotParallelizeAttribute") || Has(method, "DependsOnAttribute");

    static IEnumerable<Type> Levels(Type type)
    {
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
            yield return level;
    }
}
