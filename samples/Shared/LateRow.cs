namespace Samples;

/// <summary>No framework can serialise this, so rows made of it exist only while the tests run.</summary>
public sealed class LateRow(Func<int> value)
{
    public static IEnumerable<object[]> Rows => [[new LateRow(() => 1)], [new LateRow(() => 2)]];

    public static IEnumerable<object[]> Alike => [[new LateRow(() => 1)], [new LateRow(() => 1)]];

    public int Value => value();
}
