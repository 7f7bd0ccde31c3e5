using Muster.BackendTests.Driving;
using Muster.Selection;

namespace Muster.BackendTests;

/// <summary>A filter selects the tests that it selects under <c>dotnet test</c>, as <c>samples/filters.json</c> has recorded it.</summary>
public sealed class FilterTests
{
    [Theory]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    [InlineData("Samples.NUnit")]
    [InlineData("Samples.MSTest")]
    public async Task A_filter_selects_what_it_selects_under_dotnet_test(string project)
    {
        if (Environment.GetEnvironmentVariable("MUSTER_RECORD_FILTERS") == "1")
            await FilterTable.RecordAsync(project);

        using var host = new HostUnderTest(new Sample(project).AssemblyPath);
        var cases = host.Discover().Cases;
        var wrong = new List<string>();
        foreach (var row in FilterTable.Read().Where(row => row.Project == project))
        {
            var selected = cases.Where(TestFilter.Parse(row.Filter).Selects).Select(test => test.Name).Order(StringComparer.Ordinal).ToList();
            if (!selected.SequenceEqual(row.Muster ?? row.Dotnet))
                wrong.Add($"{row.Filter}\n  should be {string.Join(" ; ", row.Muster ?? row.Dotnet)}\n  was       {string.Join(" ; ", selected)}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Where_Muster_differs_it_says_why()
    {
        var rows = FilterTable.Read();
        Assert.All(rows.Where(row => row.Muster is not null), row => Assert.False(string.IsNullOrWhiteSpace(row.Why), row.Filter));
        Assert.All(rows.Where(row => row.Muster is not null), row => Assert.NotEqual(row.Dotnet, row.Muster!));
        Assert.All(rows.Where(row => row.Muster is null), row => Assert.NotEqual(["error"], row.Dotnet));
    }
}
