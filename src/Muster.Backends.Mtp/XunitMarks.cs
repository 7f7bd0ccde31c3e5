using System.Reflection;
using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>What xUnit.net does not tell the platform, and its assemblies have as attributes: collections and explicit tests. No test code runs for it.</summary>
sealed class XunitMarks(HostedModule module)
{
    const BindingFlags AnyMethod = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;
    const int CollectionPerAssembly = 0;

    readonly Dictionary<string, Type?> types = [];
    string? whole;

    /// <summary>What shares a collection fixture, and is never run at the same time.</summary>
    public string UnitOf(string testClass) => Read(() =>
    {
        whole ??= IsOneCollection(module.Assembly.Value) ? module.Name : "";
        return whole.Length > 0 ? whole : CollectionOf(TypeOf(testClass));
    }) ?? testClass;

    public bool IsExplicit(string testClass, string method) => Read(() =>
        TypeOf(testClass)?.GetMethods(AnyMethod).Where(m => m.Name == method).SelectMany(m => m.CustomAttributes)
            .Any(mark => mark.NamedArguments.Any(argument => argument is { MemberName: "Explicit", TypedValue.Value: true })));

    Type? TypeOf(string name)
    {
        if (!types.TryGetValue(name, out var type))
            types[name] = type = module.Assembly.Value.GetType(name, throwOnError: false);
        return type;
    }

    static bool IsOneCollection(Assembly assembly) =>
        assembly.CustomAttributes.Any(mark => mark.AttributeType.FullName == "Xunit.CollectionBehaviorAttribute"
            && mark.ConstructorArguments is [{ ArgumentType.Name: "CollectionBehavior", Value: CollectionPerAssembly }]);

    // A collection is named by a text or by a type; classes inherit it.
    static string? CollectionOf(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.CustomAttributes.FirstOrDefault(IsCollection) is not { } mark)
                continue;

            var name = mark.AttributeType.IsGenericType ? mark.AttributeType.GenericTypeArguments[0] : mark.ConstructorArguments.FirstOrDefault().Value;
            return $"collection {name}";
        }

        return null;
    }

    static bool IsCollection(CustomAttributeData mark) =>
        mark.AttributeType is { Namespace: "Xunit" } type && type.Name.StartsWith("CollectionAttribute", StringComparison.Ordinal);

    // What cannot be read for want of an assembly cannot be run either, and the app will say so.
    static T? Read<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or TypeLoadException or CustomAttributeFormatException)
        {
            return default;
        }
    }

    static bool Read(Func<bool?> read) => Read<bool?>(read) ?? false;
}
