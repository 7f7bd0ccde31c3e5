using System.Text.Json.Serialization;

namespace Muster.Model;

/// <summary>One test as its framework lists it: a method, or one row of it.</summary>
public sealed record TestCase
{
    /// <summary>The stable name.</summary>
    public required TestId Id { get; init; }

    /// <summary>Full name of the class, as reflection writes it.</summary>
    [JsonConverter(typeof(RepeatedStringConverter))]
    public required string Class { get; init; }

    /// <summary>What the framework calls the fixture where that is not the class: <c>Shop.Cart(1,"a")</c>, one of several that a class makes.</summary>
    [JsonConverter(typeof(RepeatedStringConverter))]
    public string? Fixture { get; init; }

    /// <summary>What to show as the class: the fixture, else the class itself.</summary>
    [JsonIgnore]
    public string ShownClass => Fixture ?? Class;

    /// <summary>Name of the method, without parameters.</summary>
    public required string Method { get; init; }

    /// <summary>What the framework shows for the test.</summary>
    public required string Name { get; init; }

    /// <summary>The framework's full name of the test, where it is not class and method: it may hold arguments of both.</summary>
    public string? FullName { get; init; }

    /// <summary>Place among tests that are alike in class, method and name.</summary>
    public int Ordinal { get; init; }

    /// <summary>What must stay together because it shares a fixture: a collection, a class, the namespace of a set-up fixture.</summary>
    [JsonConverter(typeof(RepeatedStringConverter))]
    public required string Unit { get; init; }

    /// <summary>The backend of the host that lists and runs it: <c>xunit2</c>, <c>xunit3</c>, <c>nunit</c>, <c>vstest</c>, or a fallback: <c>xunit2/vstest</c>, <c>nunit/vstest</c>.</summary>
    [JsonConverter(typeof(RepeatedStringConverter))]
    public required string Backend { get; init; }

    /// <summary>False where the tests of the unit share a fixture, an order, or an instance with state.</summary>
    public bool Splittable { get; init; }

    /// <summary>Runs only when it is asked for by name.</summary>
    public bool Explicit { get; init; }

    /// <summary>Why the framework will skip it, where that is known at discovery.</summary>
    public string? SkipReason { get; init; }

    /// <summary>Source file, where the framework knows it.</summary>
    [JsonConverter(typeof(RepeatedStringConverter))]
    public string? File { get; init; }

    /// <summary>Line in <see cref="File"/>, counted from 1.</summary>
    public int? Line { get; init; }

    /// <summary>Traits, categories and properties.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Traits { get; init => field = value is { Count: > 0 } ? value : NoTraits; } = NoTraits;

    /// <summary>An empty set of traits, shared by all cases that have none.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> NoTraits { get; } = new Dictionary<string, IReadOnlyList<string>>();
}
