using System.Text;
using Muster.Cli;
using Muster.Cli.Configuring;

namespace Muster.UnitTests.Configuring;

/// <summary>An editor and the tool say the same of a file.</summary>
public class SchemaAgreementTests
{
    static readonly JsonSchemaCheck Schema = JsonSchemaCheck.Of(SchemaText.Of(Keys.All));

    static readonly string[] Values =
    [
        "null", "true", "false", "-1", "0", "1", "1.5", "1000", "1001", "100000", "100001", "2147483647", "2147483648", "1e2", "1e99", "\"\"", "\"x\"", "\"x=y\"", "\"auto\"",
        "[]", "[null]", "[true]", "[1]", "[\"\"]", "[\"x=y\"]", "[[]]", "[{}]", "{}", "{ \"A\": \"b\" }", "{ \"A\": 1 }", "{ \"A\": null }", "{ \"A\": [] }",
    ];

    /// <summary>Their words have a grammar that a schema does not know.</summary>
    static readonly string[] WithGrammar = ["filter", "exclude", "trait", "filterUid", "shard", "environment"];

    [Fact]
    public void They_agree_on_every_kind_of_value_for_every_key()
    {
        var names = Keys.All.All.SelectMany(key => key.OtherSpellings.Where(spelling => Keys.All.Find(spelling) == key).Append(key.Name)).Concat(SpecialKeys.OfFiles).Distinct();
        var texts = names.SelectMany(name => Values.SelectMany(value => new[] { $"{{ \"{name}\": {value} }}", $"{{ \"profiles\": {{ \"p\": {{ \"{name}\": {value} }} }} }}" }.Select(text => (name, value, text)))).ToList();

        Assert.InRange(texts.Count, 3000, 30_000);
        Breaches(texts.Where(t => !(HasGrammar(t.name) && t.value.Contains('"', StringComparison.Ordinal))).Select(t => t.text));
    }

    [Fact]
    public void They_agree_on_rules_and_hooks()
    {
        var rules = RuleReader.Keys.SelectMany(key => Values.Select(value => $"\"{key}\": {value}"))
            .SelectMany(said => new[] { said, $"\"serial\": true, {said}", $"\"filter\": \"A=b\", {said}", $"\"filter\": \"A=b\", \"serial\": false, {said}" })
            .Where(said => said.Split("\"filter\"").Length <= 2 && said.Split("\"serial\"").Length <= 2)
            .Select(said => $"[{{ {said} }}]").Concat(["[{}]", "[{ \"module\": \"A\" }]", "[{ \"A\": 1 }]", "[{ \"serial\": true }, { }]"]);
        var hooks = HookReader.Keys.Append("A").SelectMany(key => Values.Select(value => $"{{ \"{key}\": {value} }}"));

        Breaches(rules.Select(list => $"\"rules\": {list}").Concat(hooks.Select(hook => $"\"hooks\": {hook}")).SelectMany(said => new[] { $"{{ {said} }}", $"{{ \"profiles\": {{ \"p\": {{ {said} }} }} }}" }));
    }

    static bool HasGrammar(string name) => Keys.All.Find(name) is { } key && WithGrammar.Contains(key.Name);

    static void Breaches(IEnumerable<string> texts)
    {
        var root = CommandLine.Root([]);
        House.Breaches.None(texts.Where(text => Schema.Accepts(text) != IsRead(root, text)).Select(text => $"{text} is {(Schema.Accepts(text) ? "accepted by the schema and refused" : "refused by the schema and accepted")} by the tool").Take(20));
    }

    static bool IsRead(System.CommandLine.Command root, string text)
    {
        try
        {
            LoneValues.Check(root, ConfigurationFile.Of(ConfigurationText.Of("/muster.json", Encoding.UTF8.GetBytes(text)), Keys.All).Values);
            return true;
        }
        catch (UsageException)
        {
            return false;
        }
    }
}
