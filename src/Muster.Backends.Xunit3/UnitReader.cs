using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>Says which unit a test belongs to, and whether the tests of that unit may be run apart.</summary>
/// <param name="standard">False under a framework of the user's own: nothing is known of what its tests share.</param>
/// <remarks>
/// Members that version 4 has moved into base interfaces cannot be called by code which was compiled before,
/// so orderers and the type of a class are found by reflection.
/// </remarks>
sealed class UnitReader(Assembly assembly, bool standard)
{
    readonly Dictionary<string, (string, bool)> known = [];
    readonly bool ordered = HasOrderer(assembly);

    public (string Unit, bool Splittable) Read(ITestCase testCase)
    {
        if (testCase is not IXunitTestCase { TestClass: { } testClass } || testCase.TestClassName is not { } name)
            return (NameOf(testCase.TestCollection), false);

        if (!known.TryGetValue(name, out var unit))
            known[name] = unit = Make(testClass, name);

        return unit;
    }

    (string Unit, bool Splittable) Make(IXunitTestClass testClass, string name)
    {
        var collection = testClass.TestCollection;
        // The collection that a class gets if it names none; its own name says less than the class does.
        return assembly.GetType(name) is { } type
            && collection.CollectionDefinition is null
            && collection.TestCollectionDisplayName == CollectionAttribute.GetCollectionNameForType(type)
            ? (name, IsSplittable(testClass, type, collection))
            : (NameOf(collection), false);
    }

    bool IsSplittable(IXunitTestClass testClass, Type type, IXunitTestCollection collection) =>
        standard
        && !ordered
        && testClass is { ClassFixtureTypes.Count: 0 }
        && collection is { ClassFixtureTypes.Count: 0, CollectionFixtureTypes.Count: 0 }
        && !HasOrderer(type);

    static bool HasOrderer(ICustomAttributeProvider place) => place.GetCustomAttributes(inherit: true)
        .Any(mark => mark.GetType().GetInterfaces().Any(kind => kind.Name.EndsWith("OrdererAttribute", StringComparison.Ordinal)));

    // The framework appends a hash for its own needs.
    static string NameOf(ITestCollection collection)
    {
        var name = collection.TestCollectionDisplayName;
        var suffix = name.LastIndexOf(" (id: ", StringComparison.Ordinal);
        return suffix > 0 ? name[..suffix] : name;
    }
}
