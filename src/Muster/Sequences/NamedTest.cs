using Muster.Model;

namespace Muster.Sequences;

/// <summary>A test as an earlier run knew it.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Class">Its class as it was shown, or as reflection writes it.</param>
/// <param name="Method">Its method.</param>
/// <param name="Name">What its framework showed for it.</param>
public sealed record NamedTest(TestId Id, string Class, string Method, string Name)
{
    /// <summary>The test as a module lists it.</summary>
    public static NamedTest Of(TestCase test) => new(test.Id, test.ShownClass, test.Method, test.Name);

    /// <summary>Names the test to a person. xUnit.net's names hold the class already.</summary>
    public override string ToString() => Name.StartsWith(Class, StringComparison.Ordinal) ? Name : $"{Class}.{Name}";
}
