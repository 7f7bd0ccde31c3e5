using Muster.Reporting.Merging;

namespace Muster.UnitTests.Reporting;

/// <summary>Files that are no reports, or no longer.</summary>
public sealed class DamagedReportTests : JoinedReports
{
    [Theory]
    [InlineData("", "does not contain any JSON")]
    [InlineData("{", "should be closed")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{}", "run is missing")]
    [InlineData("<testsuites/>", "invalid start")]
    [InlineData("{\"run\":5}", "requires an element of type 'Object'")]
    [InlineData("{\"run\":{\"id\":\"x\"}}", "started is not a time")]
    public async Task A_file_that_is_no_report_is_said(string text, string why)
    {
        await File.WriteAllTextAsync(Folder["a.json"], text);

        var e = await Assert.ThrowsAsync<MergeException>(() => MergeAsync(["a.json"]));
        Assert.StartsWith($"{Folder["a.json"]} is not a JSON report of muster: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("muster.report/1", "muster.report/2", "its schema is muster.report/2")]
    [InlineData("\"passed\":1", "\"passed\":2", "its summary counts 2 passed, its tests are 1")]
    [InlineData("\"planned\":1", "\"planned\":0", "it planned 0 tests and has results of 1")]
    [InlineData("\"outcome\":\"passed\",\"flaky\"", "\"outcome\":\"good\",\"flaky\"", "good is not an outcome")]
    [InlineData("\"id\":\"", "\"id\":\"x", "is not the id of a test")]
    [InlineData("\"name\":\"Shop.Cart.A\"", "\"name\":\"\\ud800\"", "Cannot read incomplete UTF-16")]
    [InlineData("\"exitCode\":0", "\"exitCode\":77", "77 is no exit code")]
    [InlineData("\"errors\": []}", "\"errors\": []", "should be closed")]
    [InlineData("\"errors\": []}", "\"errors\": []} x", "invalid after a single JSON value")]
    [InlineData("\"tests\": [", "\"tests\": [5,", "requires an element of type 'Object'")]
    public async Task A_report_that_was_changed_is_said(string part, string changed, string why)
    {
        await RunAsync("a.json", 0, 100, Pass("A"));
        await File.WriteAllTextAsync(Folder["a.json"], (await File.ReadAllTextAsync(Folder["a.json"])).Replace(part, changed, StringComparison.Ordinal));

        Assert.Contains(why, (await Assert.ThrowsAsync<MergeException>(() => MergeAsync(["a.json"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_cut_at_any_place_is_said_and_one_with_a_byte_order_mark_is_read()
    {
        await RunAsync("a.json", 0, 100, Pass("A"));
        var whole = (await File.ReadAllTextAsync(Folder["a.json"])).TrimEnd();
        for (var length = 0; length < whole.Length; length += 7)
        {
            await File.WriteAllTextAsync(Folder["a.json"], whole[..length]);
            await Assert.ThrowsAsync<MergeException>(() => MergeAsync(["a.json"]));
        }

        await File.WriteAllTextAsync(Folder["a.json"], "\ufeff" + whole);
        Assert.Equal(1, (await MergeAsync(["a.json"])).Summary.Passed);
    }
}
