using System.Reflection;
using Xunit;
using Xunit.Abstractions;

namespace Muster.Backends.Xunit2;

/// <summary>Says which unit a class belongs to, and whether its tests may be run apart.</summary>
/// <param name="standard">False under a framework of the user's own: nothing is known of what its tests share.</param>
sealed class UnitReader(Assembly assembly, bool standard)
{
    readonly Dictionary<string, (string, bool)> known = [];
    readonly bool ordered = HasOrderer(assembly);

    public (string Unit, bool Splittable) Read(ITestClass testClass)
    {
        var name = testClass.Class.Name;
        if (!known.TryGetValue(name, out var unit))
            known[name] = unit = Make(testClass, name);

        return unit;
    }

    (string Unit, bool Splittable) Make(ITestClass testClass, string name)
    {
        var collection = testClass.TestCollection;
        // The collection that a class gets if it names none; its own name says less than the class does.
        return collection.CollectionDefinition is null && collection.DisplayName == "Test collection for " + name
            ? (name, IsSplittable(testClass.Class))
            : (collection.DisplayName, false);
    }

    bool IsSplittable(ITypeInfo info) =>
        standard && !ordered && info is IReflectionTypeInfo { Type: var type } && !HasOrderer(type) && !type.GetInterfaces().Any(IsFixture);

    static bool IsFixture(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IClassFixture<>) || type.GetGenericTypeDefinition() == typeof(ICollectionFixture<>));

    static bool HasOrderer(ICustomAttributeProvider place) =>
        place.IsDefined(typeof(TestCaseOrdererAttribute), inherit: true) || place.IsDefined(typeof(TestCollectionOrdererAttribute), inherit: true);
}
