using System.Text;
using System.Text.Json;
using Muster.Cli.Listing;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;

namespace Muster.UnitTests.Cli;

public class ListWriterTests
{
    [Fact]
    public void Modules_are_written_in_their_order_each_as_soon_as_it_may()
    {
        var written = new List<int>();
        var writer = new ListWriter(listed => written.Add(listed.Module.Index));

        writer.Take(Listed(1));
        Assert.Empty(written);
        writer.Take(Listed(0));
        Assert.Equal([0, 1], written);
        writer.Take(Listed(4));
        writer.Take(Listed(3));
        writer.End();
        Assert.Equal([0, 1, 3, 4], written);
    }

    [Fact]
    public void A_test_is_a_line_whatever_its_name() =>
        Assert.Equal("Shop.Tests (net10.0)  C.M  a\\u000ab\\u001bc\nShop.Tests (net10.0)  C.N  N\n", ListText.Of(Listed(0, Cases.Of("C", "M", "a\nb\u001bc"), Cases.Of("C", "N"))));

    [Fact]
    public void The_JSON_list_holds_all_that_is_known_of_a_test()
    {
        var test = Cases.Of("Shop.Tests.Cart", "Adds", "Adds(\"1\n\0\uD83D\")", isExplicit: true, ("Category", "Slow"), ("Category", "Db")) with { File = "/src/Cart.cs", Line = 12, SkipReason = "later" };

        var list = Json(Listed(0, test), Listed(1, Cases.Of("C", "M")));

        Assert.Equal("muster.list/1", list.GetProperty("schema").GetString());
        var first = list.GetProperty("tests")[0];
        Assert.Equal(
            ["id", "module", "targetFramework", "platform", "testFramework", "class", "method", "name", "ordinal", "explicit", "skipReason", "file", "line", "traits"],
            first.EnumerateObject().Select(property => property.Name));
        Assert.Equal(test.Id.ToString(), first.GetProperty("id").GetString());
        Assert.Equal("Adds(\"1\n\0\uFFFD\")", first.GetProperty("name").GetString());
        Assert.Equal(12, first.GetProperty("line").GetInt32());
        Assert.Equal(["Slow", "Db"], first.GetProperty("traits").GetProperty("Category").EnumerateArray().Select(value => value.GetString()));
        Assert.Equal(JsonValueKind.Null, list.GetProperty("tests")[1].GetProperty("file").ValueKind);
    }

    [Fact]
    public void A_list_of_nothing_is_a_list() => Assert.Equal(0, Json().GetProperty("tests").GetArrayLength());

    static JsonElement Json(params SessionEvent.ModuleListed[] modules)
    {
        using var stream = new MemoryStream();
        var list = new TestListJson(stream);
        list.Begin();
        foreach (var module in modules)
            list.Write(module);
        list.End();
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(modules.Sum(module => module.Planned.Count) + 2, text.Count(c => c == '\n'));
        return JsonDocument.Parse(text).RootElement;
    }

    static SessionEvent.ModuleListed Listed(int index, params TestCase[] tests) =>
        new(Cases.Module("/nowhere/Shop.Tests.dll") with { Index = index }, new ModuleTraits { Frameworks = ["NUnit 4"] }, tests) { AtMs = 0 };
}
