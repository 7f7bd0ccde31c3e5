namespace Samples;

/// <summary>Rows whose source runs while the tests are listed, before any of them.</summary>
public static class Listing
{
    public static IEnumerable<object[]> Rows()
    {
        if (Switch.On("discovery"))
            Environment.FailFast("sample: a data source ends the process");

        return [[1], [2]];
    }
}
