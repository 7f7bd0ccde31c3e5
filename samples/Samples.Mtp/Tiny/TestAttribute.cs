#nullable enable

using System.Runtime.CompilerServices;

namespace Samples.Mtp.Tiny;

/// <summary>Marks a test.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TestAttribute([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) : Attribute
{
    public string File => file;

    public int Line => line;

    public string? Skip { get; init; }

    public string? Category { get; init; }

    /// <summary>Listed once, but run with each of these: rows that are known only then.</summary>
    public int LateRows { get; init; }
}

/// <summary>One row of a test; two equal ones are two tests with one uid.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RowAttribute(int value) : Attribute
{
    public int Value => value;
}
