using Muster.Model;

namespace Muster.Hosting;

/// <summary>A test as a backend lists it, before it has a stable id.</summary>
public sealed class FoundTest
{
    /// <summary>Full name of the class, as reflection writes it.</summary>
    public required string Class { get; init; }

    /// <inheritdoc cref="TestCase.Fixture" />
    public string? Fixture { get; init; }

    /// <summary>Name of the method, without parameters.</summary>
    public required string Method { get; init; }

    /// <summary>Method with its parameter types: <c>Adds(System.Int32,System.Int32)</c>. Tells overloads apart.</summary>
    public required string Signature { get; init; }

    /// <summary>What the framework shows.</summary>
    public required string Name { get; init; }

    /// <inheritdoc cref="TestCase.FullName" />
    public string? FullName { get; init; }

    /// <summary>What shares a fixture and is kept together.</summary>
    public required string Unit { get; init; }

    /// <inheritdoc cref="TestCase.Splittable" />
    public bool Splittable { get; init; }

    /// <inheritdoc cref="TestCase.Explicit" />
    public bool Explicit { get; init; }

    public string? SkipReason { get; init; }

    public string? File { get; init; }

    public int? Line { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Traits { get; init; }

    /// <summary>The framework's own object for the test; only its backend looks at it.</summary>
    public required object Handle { get; init; }

    /// <summary>Given by the case book.</summary>
    public TestId Id { get; internal set; }

    /// <summary>Given by the case book.</summary>
    public int Ordinal { get; internal set; }
}
