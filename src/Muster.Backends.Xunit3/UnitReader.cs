using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>Says which unit a test belongs to, and whether the tests of that unit may be run apart.</summary>
/// <param name="standard">False under a framework of the user's own: nothing is known of what its tests share.</param>
sealed class UnitReader(bool standard)
{
    readonly Dictionary<Type, (string, bool)> known = [];

    public (string Unit, bool Splittable) Read(ITestCase testCase)
    {
        if (testCase is not IXunitTestCase { TestClass: { } testClass })
            return (NameOf(testCase.TestCollection), false);

        if (!known.TryGetValue(testClass.Class, out var unit))
            known[testClass.Class] = unit = Make(testClass);

        return unit;
    }

    (string Unit, bool Splittable) Make(IXunitTestClass testClass)
    {
        var collection = testClass.TestCollection;
        // The collection that a class gets if it names none; its own name says less than the class does.
        return collection.CollectionDefinition is null && collection.TestCollectionDisplayName == CollectionAttribute.GetCollectionNameForType(testClass.Class)
            ? (testClass.TestClassName, IsSplittable(testClass, collection))
            : (NameOf(collection), false);
    }

    bool IsSplittable(IXunitTestClass testClass, IXunitTestCollection collection) =>
        standard
        && testClass is { ClassFixtureTypes.Count: 0, TestCaseOrderer: null }
        && collection is { ClassFixtureTypes.Count: 0, CollectionFixtureTypes.Count: 0, TestCaseOrderer: null, DisableParallelization: false }
        && collection.TestAssembly is { TestCaseOrderer: null, TestCollectionOrderer: null };

    // The framework appends a hash for its own needs.
    static string NameOf(ITestCollection collection)
    {
        var name = collection.TestCollectionDisplayName;
        var suffix = name.LastIndexOf(" (id: ", StringComparison.Ordinal);
        return suffix > 0 ? name[..suffix] : name;
    }
}
