using Muster.Cli.Configuring;
using Muster.UnitTests.House;

namespace Muster.UnitTests.Configuring;

public sealed class SchemaTests : IDisposable
{
    const string Published = "docs/muster.schema.json";

    static readonly JsonSchemaCheck Schema = JsonSchemaCheck.Of(SchemaText.Of(Keys.All));

    readonly TempFolder temp = new();

    [Fact]
    public void The_published_one_is_that_of_the_options() =>
        Assert.True(SchemaText.Of(Keys.All) == Checkout.Read(Published).ReplaceLineEndings("\n"), $"The options have changed. Write the schema anew: ./muster init --schema >{Published}");

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"$schema\": \"./.muster/muster.schema.json\", // comments\n \"timeout\": 60, }")]
    [InlineData("{ \"numprocesses\": 4, \"dist\": \"loadscope\", \"maxfail\": 1, \"noBuild\": true, \"timeout\": 0.5 }")]
    [InlineData("{ \"numprocesses\": \"auto\", \"exclude\": \"A=b\" }")]
    [InlineData("{ \"exclude\": [\"A=b\", \"B=c\"], \"report-json\": \"a\", \"reportTrx\": [\"b\"] }")]
    [InlineData("{ \"excludes\": [\"A=b\"], \"filter-uids\": [\"a\"] }")]
    [InlineData("{ \"env\": { \"A\": \"b\", \"C\": 1, \"D\": true }, \"property\": [\"A=b\"] }")]
    [InlineData("{ \"environment\": \"A=b\", \"paths\": [\"tests\"] }")]
    [InlineData("{ \"serial\": true, \"copyOutput\": [\"X.*\"] }")]
    [InlineData("{ \"rules\": [{ \"module\": \"Api.*\", \"serial\": true, \"copyOutput\": true, \"env\": { \"A\": \"b\" }, \"timeout\": 60, \"threads\": 1 }, { \"filter\": \"A=b\", \"serial\": true }] }")]
    [InlineData("{ \"hooks\": { \"runStart\": \"a\", \"nodeReady\": \"b\", \"nodeDown\": \"c\", \"reschedule\": \"d\", \"runEnd\": \"e\", \"timeout\": 60 } }")]
    [InlineData("{ \"profiles\": { \"ci\": { \"timeout\": 60, \"rules\": [], \"hooks\": {}, \"env\": {}, \"serial\": [\"A\"] }, \"empty\": {} } }")]
    [InlineData("{ \"profiles\": { \"ci\": { \"timeout\": null, \"excludes\": null, \"env\": { \"A\": null, \"B\": 1 }, \"rules\": null, \"hooks\": { \"runEnd\": null, \"timeout\": null }, \"paths\": null }, \"bare\": { \"hooks\": null, \"env\": null } } }")]
    public void What_it_accepts_is_read(string text)
    {
        Assert.True(Schema.Accepts(text));
        Read(text);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"timout\": 60 }")]
    [InlineData("{ \"lf\": true }")]
    [InlineData("{ \"profile\": \"ci\" }")]
    [InlineData("{ \"showConfig\": true }")]
    [InlineData("{ \"timeout\": \"60\" }")]
    [InlineData("{ \"maxfail\": 1.5 }")]
    [InlineData("{ \"numprocesses\": 1.5 }")]
    [InlineData("{ \"numprocesses\": [4] }")]
    [InlineData("{ \"noBuild\": \"true\" }")]
    [InlineData("{ \"filter\": \"\" }")]
    [InlineData("{ \"filter\": [\"A=b\"] }")]
    [InlineData("{ \"filters\": \"A=b\" }")]
    [InlineData("{ \"split\": 1 }")]
    [InlineData("{ \"exclude\": [1] }")]
    [InlineData("{ \"exclude\": { \"A\": \"b\" } }")]
    [InlineData("{ \"env\": { \"A\": null } }")]
    [InlineData("{ \"serial\": { \"A\": true } }")]
    [InlineData("{ \"rules\": [{ \"module\": \"A\" }] }")]
    [InlineData("{ \"rules\": [{ \"serial\": \"A\" }] }")]
    [InlineData("{ \"rules\": [{ \"threads\": 0 }] }")]
    [InlineData("{ \"rules\": [{ \"timeout\": 0 }] }")]
    [InlineData("{ \"rules\": [{ \"dist\": \"load\" }] }")]
    [InlineData("{ \"rules\": [{ \"filter\": \"A=b\", \"serial\": true, \"threads\": 1 }] }")]
    [InlineData("{ \"rules\": [{ \"filter\": \"A=b\", \"copyOutput\": false }] }")]
    [InlineData("{ \"rules\": [{ \"filter\": \"A=b\", \"module\": \"M\", \"env\": { \"A\": \"b\" } }] }")]
    [InlineData("{ \"timeout\": null }")]
    [InlineData("{ \"profiles\": { \"ci\": null } }")]
    [InlineData("{ \"hooks\": { \"start\": \"a\" } }")]
    [InlineData("{ \"hooks\": { \"timeout\": \"60\" } }")]
    [InlineData("{ \"profiles\": [] }")]
    [InlineData("{ \"profiles\": { \"ci\": { \"timout\": 1 } } }")]
    [InlineData("{ \"profiles\": { \"ci\": { \"profiles\": {} } } }")]
    [InlineData("{ \"profiles\": { \"ci\": { \"$schema\": \"a\" } } }")]
    public void What_it_refuses_is_refused_by_the_tool(string text)
    {
        Assert.False(Schema.Accepts(text));
        Assert.Throws<UsageException>(() => Read(text));
    }

    [Theory]
    [InlineData("dist", "lod")]
    [InlineData("color", "purple")]
    [InlineData("reportGithub", "yes")]
    [InlineData("split", "x")]
    [InlineData("numprocesses", "all")]
    [InlineData("format", "xml")]
    public void It_knows_the_words_of_an_option(string key, string word)
    {
        Assert.True(Schema.Accepts($"{{ \"{key}\": \"{Keys.All.Find(key)!.Choices[0]}\" }}"));
        Assert.False(Schema.Accepts($"{{ \"{key}\": \"{word}\" }}"));
    }

    [Fact]
    public void Every_example_in_the_document_holds()
    {
        const string Fence = "```";
        var examples = Checkout.Read("docs/configuration.md").Split(Fence + "jsonc").Skip(1).Select(part => part.Split(Fence)[0].Trim()).ToList();

        Assert.True(examples.Count >= 3);
        foreach (var text in examples.Select(example => example.StartsWith('{') ? example : $"{{ {example} }}"))
        {
            Assert.True(Schema.Accepts(text), text);
            Read(text);
        }
    }

    [Fact]
    public void Every_key_of_a_file_is_in_the_document()
    {
        var text = Checkout.Read("docs/configuration.md");

        Breaches.None(SpecialKeys.OfFiles.Concat(RuleReader.Keys).Concat(HookReader.Keys).Where(key => !text.Contains(key, StringComparison.Ordinal)));
    }

    public void Dispose() => temp.Dispose();

    void Read(string text) => ConfigurationFile.Read(temp.Write("muster.json", text), Keys.All);
}
