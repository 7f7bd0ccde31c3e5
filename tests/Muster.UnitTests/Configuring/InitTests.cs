using System.Text.RegularExpressions;
using Muster.Cli.Configuring;
using Muster.Cli.Starting;

namespace Muster.UnitTests.Configuring;

public sealed partial class InitTests : IDisposable
{
    static readonly JsonSchemaCheck Schema = JsonSchemaCheck.Of(SchemaText.Of(Keys.All));

    readonly TempFolder temp = new();

    [Fact]
    public void The_written_file_says_nothing_but_its_schema()
    {
        var read = Read(InitText.Of(new Survey { Root = temp.Path }));

        Assert.Equal(SchemaFile.Reference, read.Schema);
        Assert.Equal((0, 0, 0, 0), (read.General.Values.Count, read.General.Paths.Count, read.General.Rules.Count, read.General.Hooks.Count));
    }

    [Fact]
    public void Each_example_holds_alone_and_with_all_others()
    {
        var lines = InitText.Of(Found()).Split('\n');
        var examples = Enumerable.Range(0, lines.Length).Where(i => Example().IsMatch(lines[i])).ToList();
        Assert.InRange(examples.Count, 8, 30);

        foreach (var example in examples)
            AssertHolds(lines, [example]);
        AssertHolds(lines, examples);
    }

    [Fact]
    public void What_was_found_is_in_it_and_cannot_break_it()
    {
        var text = InitText.Of(Found());
        Assert.Contains("//   tests/Api (net10.0): NUnit", text, StringComparison.Ordinal);
        Assert.Contains("// \"serial\": [\"Api \\\"quoted\\\"\"]", text, StringComparison.Ordinal);
        Assert.Contains("two\\u000alines", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solution_that_a_run_would_not_find_is_named()
    {
        Assert.Equal([temp.At("A.slnx")], Read(InitText.Of(Found() with { Input = "A.slnx", MustBeNamed = true })).General.Paths.Select(path => path.Path));
    }

    [Fact]
    public async Task Without_anything_to_test_a_file_is_written_all_the_same()
    {
        temp.Make(".git");

        var survey = await Survey.OfAsync(null, temp.Make("src"), TestContext.Current.CancellationToken);

        Assert.Equal((temp.Path, (string?)null, false), (survey.Root, survey.Input, survey.MustBeNamed));
        Assert.Equal($"{temp.Path} holds no solution and no project: say in \"paths\" what is tested, or name it: muster init PATH", survey.Gap);
    }

    [Fact]
    public async Task Of_several_solutions_one_must_be_named_and_is_kept()
    {
        var solution = temp.Write("A.slnx", "<Solution />");
        temp.Write("B.slnx", "<Solution />");
        var cancel = TestContext.Current.CancellationToken;

        var refused = await Assert.ThrowsAsync<UsageException>(() => Survey.OfAsync(null, temp.Path, cancel));
        Assert.Contains("several solutions", refused.Message, StringComparison.Ordinal);

        var survey = await Survey.OfAsync(solution, temp.Path, cancel);
        Assert.Equal((temp.Path, "A.slnx", true), (survey.Root, survey.Input, survey.MustBeNamed));
    }

    [Fact]
    public void The_schema_is_put_where_the_file_says_and_kept_up_to_date()
    {
        var configuration = new Configuration { Root = temp.Path, File = temp.Write("muster.json"), Schema = SchemaFile.Reference };
        var schema = temp.At(".muster", "muster.schema.json");

        SchemaFile.Refresh(configuration with { Schema = "mine.json" }, Keys.All);
        Assert.False(File.Exists(schema));

        SchemaFile.Refresh(configuration, Keys.All);
        Assert.Equal(SchemaText.Of(Keys.All), File.ReadAllText(schema));

        File.WriteAllText(schema, "of today");
        SchemaFile.Refresh(configuration, Keys.All);
        Assert.Equal("of today", File.ReadAllText(schema));

        File.SetLastWriteTimeUtc(schema, DateTime.UnixEpoch);
        SchemaFile.Refresh(configuration, Keys.All);
        Assert.Equal(SchemaText.Of(Keys.All), File.ReadAllText(schema));
    }

    [Fact]
    public void A_folder_that_takes_no_schema_is_no_mishap()
    {
        temp.Write(".muster", "a file in its place");

        SchemaFile.Refresh(new Configuration { Root = temp.Path, File = temp.Write("muster.json"), Schema = SchemaFile.Reference }, Keys.All);
    }

    [Theory]
    [InlineData("{ \"xunit.v3.core/3.2.2\": {} }", "xUnit.net v3")]
    [InlineData("{ \"xunit.core/2.9\": {}, \"NUnit/4.0\": {} }", "xUnit.net v2 and NUnit")]
    [InlineData("{ \"MSTest.TestFramework/4.0\": {} }", "MSTest")]
    [InlineData("{}", null)]
    public void A_built_module_says_its_framework(string deps, string? name) => Assert.Equal(name, FrameworkNames.Of(temp.Write("A.deps.json", deps)));

    public void Dispose() => temp.Dispose();

    Survey Found() => new()
    {
        Root = temp.Path,
        Input = "Shop.slnx",
        Projects = [new FoundProject("Api \"quoted\"", "tests/Api (net10.0): NUnit"), new FoundProject("B", "tests/two\nlines \"B\"")],
    };

    void AssertHolds(string[] lines, IReadOnlyCollection<int> taken)
    {
        var text = string.Join('\n', lines.Select((line, i) => taken.Contains(i) ? line.Replace("// ", "", StringComparison.Ordinal) : line));
        var read = Read(text);
        Assert.True(Schema.Accepts(text), text);
        Assert.True(read.General.Values.Count + read.General.Paths.Count + read.General.Rules.Count + read.General.Hooks.Count > 0 || text.Contains("  \"profiles\"", StringComparison.Ordinal), text);
    }

    ConfigurationFile Read(string text) => ConfigurationFile.Read(temp.Write("muster.json", text), Keys.All);

    [GeneratedRegex("^\\s*// \"")]
    private static partial Regex Example();
}
