using Muster.Cli.Configuring;

namespace Muster.UnitTests.Configuring;

/// <summary>Mistakes in a file: the place, the key, what is wrong, what to do.</summary>
public sealed class BadConfigurationTests : IDisposable
{
    readonly TempFolder temp = new();

    [Theory]
    [InlineData("", "it is empty. Write {}")]
    [InlineData(" \n\t", "it is empty")]
    [InlineData("[]", ":1:1: the configuration is an object")]
    [InlineData("{ \"timeout\": 1 ", ":1:16: it is no JSON")]
    [InlineData("{ \"timout\": 1 }", ":1:3: timout: there is no such key; did you mean timeout?")]
    [InlineData("{ \"report_json\": \"a\" }", "did you mean reportJson?")]
    [InlineData("{ \"lf\": true }", "did you mean lastFailed?")]
    [InlineData("{ \"-d\": true }", "did you mean dist?")]
    [InlineData("{ \"x\": true }", "did you mean maxfail?")]
    [InlineData("{ \"like\": \"a.json\" }", ":1:3: like: this option is about one run: give it on the command line.")]
    [InlineData("{ \"inOrder\": [] }", "inOrder: this option is about one run")]
    [InlineData("{ \"--timeout\": 1 }", "did you mean timeout?")]
    [InlineData("{ \"workers\": 4 }", "did you mean numprocesses?")]
    [InlineData("{ \"failFast\": true }", "did you mean maxfail?")]
    [InlineData("{ \"retries\": 2 }", ":1:3: retries: there is no such key; failed tests are not tried again")]
    [InlineData("{ \"parallel\": 4 }", "parallel: there is no such key. --parallel is an option of dotnet test; use -n NUM")]
    [InlineData("{ \"nothing like it\": 1 }", "Keys are the long options of muster run, as in reportJson, and $schema, paths, env")]
    [InlineData("{ \"timeout\": 1,\n  \"timeout\": 2 }", ":2:3: timeout: this is said twice: in line 1, too")]
    [InlineData("{ \"exclude\": \"A=b\", \"excludes\": \"B=c\" }", "this is said twice: exclude in line 1, too")]
    [InlineData("{ \"env\": {}, \"environment\": [] }", "this is said twice: env in line 1, too")]
    [InlineData("{ \"reportJson\": \"a\", \"report-json\": \"b\" }", "this is said twice")]
    [InlineData("{ \"timeout\": \"60\" }", ":1:14: timeout: \"60\" is a text; give a number of seconds.")]
    [InlineData("{ \"timeout\": null }", ":1:14: timeout: null says nothing: leave the key out. In a profile it takes back what the file says.")]
    [InlineData("{ \"profiles\": { \"ci\": { \"timout\": null } } }", "profiles.ci.timout: there is no such key; did you mean timeout?")]
    [InlineData("{ \"profiles\": { \"ci\": { \"hooks\": { \"runStat\": null } } } }", "profiles.ci.hooks.runStat: there is no such key; did you mean runStart?")]
    [InlineData("{ \"profiles\": { \"ci\": { \"exclude\": [null] } } }", "profiles.ci.exclude: null says nothing; give a text in quotes")]
    [InlineData("{ \"profiles\": { \"ci\": { \"env\": { \"A\": null, \"A\": 1 } } } }", "profiles.ci.env.A: this is said twice")]
    [InlineData("{ \"hooks\": { \"runEnd\": null } }", "hooks.runEnd: null says nothing: leave the key out.")]
    [InlineData("{ \"maxfail\": 1.5 }", "1.5 is a number; give a whole number.")]
    [InlineData("{ \"noBuild\": 1 }", "1 is a number; give true or false.")]
    [InlineData("{ \"filter\": true }", "true is a yes or no; give a text in quotes.")]
    [InlineData("{ \"filter\": \" \" }", "the text is empty")]
    [InlineData("{ \"filter\": \"a\\u0000b\" }", "the text holds a NUL character")]
    [InlineData("{ \"numprocesses\": [4] }", "it is a list; give a whole number or a word, as after --numprocesses: NUM|auto|logical.")]
    [InlineData("{ \"exclude\": [1] }", ":1:15: exclude: 1 is a number; give a text in quotes or a list of them.")]
    [InlineData("{ \"env\": 1 }", "give an object, { \"NAME\": \"VALUE\" }, or a list of texts")]
    [InlineData("{ \"env\": { \"A=B\": \"c\" } }", "\"A=B\" is no name")]
    [InlineData("{ \"env\": { \"A\": [] } }", "env.A: it is a list; give a text.")]
    [InlineData("{ \"env\": { \"A\": \"1\", \"A\": \"2\" } }", "env.A: this is said twice")]
    [InlineData("{ \"serial\": 1 }", "give a list of modules")]
    [InlineData("{ \"serial\": [true] }", "serial: true is a yes or no")]
    [InlineData("{ \"paths\": [\"\"] }", "paths: the text is empty")]
    [InlineData("{ \"profiles\": [] }", "profiles: it is a list; give an object")]
    [InlineData("{ \"profiles\": { \"ci\": 1 } }", "profiles.ci: 1 is a number; give an object")]
    [InlineData("{ \"profiles\": { \"\": {} } }", "a profile needs a name")]
    [InlineData("{ \"profiles\": { \"ci\": { \"numproceses\": 1 } } }", ":1:25: profiles.ci.numproceses: there is no such key; did you mean numprocesses?")]
    [InlineData("{ \"profiles\": { \"ci\": { \"profiles\": {} } } }", "belongs to the file as a whole")]
    [InlineData("{ \"rules\": {} }", "rules: it is an object; give a list of rules")]
    [InlineData("{ \"rules\": [1] }", "rules[0]: 1 is a number; give an object")]
    [InlineData("{ \"rules\": [{ \"filter\": \"A=b\", \"env\": { \"A\": \"b\" } }] }", "rules[0]: env for the tests A=b: the environment belongs to a process, which runs many tests. Give it for the whole module.")]
    [InlineData("{ \"rules\": [{ \"module\": \"A\" }] }", "rules[0]: this rule says nothing. Give one of serial, copyOutput, env, timeout, threads.")]
    [InlineData("{ \"rules\": [{ \"serial\": true }, { \"modul\": \"A\" }] }", "rules[1].modul: there is no such key; did you mean module?")]
    [InlineData("{ \"rules\": [{ \"timeout\": 0 }] }", ":1:26: rules[0].timeout: --timeout 0: give the seconds")]
    [InlineData("{ \"rules\": [{ \"timeout\": 1e999 }] }", "rules[0].timeout: --timeout")]
    [InlineData("{ \"rules\": [{ \"threads\": 1.5 }] }", "rules[0].threads: --threads 1.5: give a number from 1 up.")]
    [InlineData("{ \"rules\": [{ \"filter\": \"Name~(\", \"serial\": true }] }", ":1:25: rules[0].filter: The filter is wrong at position 6")]
    [InlineData("{ \"hooks\": [] }", "hooks: it is a list; give an object")]
    [InlineData("{ \"hooks\": { \"runStat\": \"a\" } }", "hooks.runStat: there is no such key; did you mean runStart?")]
    [InlineData("{ \"hooks\": { \"runEnd\": 1 } }", "hooks.runEnd: 1 is a number; give a text in quotes.")]
    [InlineData("{ \"hooks\": { \"timeout\": -1 } }", "hooks.timeout: -1: give the seconds that each hook may take.")]
    public void It_is_told_where_and_what(string text, string words) => AssertTold(temp.Write("muster.json", text), words);

    [Fact]
    public void What_is_no_text_of_today_is_told()
    {
        AssertTold(temp.Make("a/muster.json"), "is a folder");
        AssertTold(temp.At("nowhere", "muster.json"), "cannot be read");
        AssertTold(Bytes([0xFF, 0xFE, (byte)'{', 0]), "this is UTF-16. Save it as UTF-8.");
        AssertTold(Bytes([(byte)'{', (byte)'\n', 0xE9, (byte)'}']), "muster.json:2: there is a byte that is no UTF-8");
        AssertTold(Bytes(new byte[10_000_000]), "it has 10000000 bytes, and at most 1048576 are read");
    }

    [Fact]
    public void A_mark_of_UTF8_is_no_mistake() => Assert.Empty(ConfigurationFile.Read(Bytes([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']), Keys.All).General.Values);

    [Fact]
    public void The_largest_file_in_one_line_is_read()
    {
        var text = $"{{\"env\":{{{string.Join(',', Enumerable.Range(0, 60_000).Select(i => $"\"A{i}\":\"{i}\""))}}}}}";

        Assert.Equal(60_000, ConfigurationFile.Read(temp.Write("muster.json", text), Keys.All).General.Values.Count);
    }

    public void Dispose() => temp.Dispose();

    string Bytes(byte[] bytes)
    {
        var path = temp.Write("bytes/muster.json");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    static void AssertTold(string path, string words)
    {
        var message = Assert.Throws<UsageException>(() => ConfigurationFile.Read(path, Keys.All)).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.Contains(words, message, StringComparison.Ordinal);
    }
}
