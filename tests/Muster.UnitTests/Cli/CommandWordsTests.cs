using Muster.Cli;

namespace Muster.UnitTests.Cli;

public class CommandWordsTests
{
    [Fact]
    public void What_follows_two_dashes_is_settings()
    {
        var words = CommandWords.Split(["run", "a.dll", "--", "NUnit.RandomSeed=1", "--", "-n"]);
        Assert.Equal(["run", "a.dll"], words.Words);
        Assert.Equal(["NUnit.RandomSeed=1", "--", "-n"], words.InlineSettings);
    }

    [Theory]
    [InlineData("-v", "q", "--quiet")]
    [InlineData("-v", "detailed", "--verbose")]
    [InlineData("--verbosity", "n", null)]
    [InlineData("-verbosity", "q", "--quiet")]
    [InlineData("-v", "minimal", null)]
    public void Levels_of_verbosity_are_understood(string option, string level, string? becomes) =>
        Assert.Equal(["run", .. becomes is null ? Array.Empty<string>() : [becomes], "x"], CommandWords.Split(["run", option, level, "x"]).Words);

    [Theory]
    [InlineData("-v:q", "--quiet")]
    [InlineData("-v=quiet", "--quiet")]
    [InlineData("-v:n", null)]
    [InlineData("--verbosity=normal", null)]
    [InlineData("--verbosity:diag", "--verbose")]
    [InlineData("-v=false", "-v=false")]
    public void A_level_may_be_glued_to_the_option(string word, string? becomes) =>
        Assert.Equal(["run", .. becomes is null ? Array.Empty<string>() : [becomes], "x"], CommandWords.Split(["run", word, "x"]).Words);

    [Theory]
    [InlineData("/p:A=B", "--property:A=B")]
    [InlineData("-property:A=B;C=d:e", "--property:A=B;C=d:e")]
    [InlineData("/Property:A=B", "--property:A=B")]
    [InlineData("-p:A=B", "-p:A=B")]
    [InlineData("--property:A=B", "--property:A=B")]
    [InlineData("/project", "/project")]
    public void A_property_may_be_written_as_MSBuild_takes_it(string word, string becomes) => Assert.Equal(["run", becomes], CommandWords.Split(["run", word]).Words);

    [Fact]
    public void Alone_it_stays_what_it_is() => Assert.Equal(["run", "-v", "Shop.Tests"], CommandWords.Split(["run", "-v", "Shop.Tests"]).Words);

    [Fact]
    public void At_the_end_it_stays_what_it_is() => Assert.Equal(["run", "-v"], CommandWords.Split(["run", "-v"]).Words);
}
