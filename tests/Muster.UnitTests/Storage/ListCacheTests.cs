using Muster.Model;
using Muster.Storage;
using Xunit;

namespace Muster.UnitTests.Storage;

public sealed class ListCacheTests : IDisposable
{
    readonly TempFolder temp = new();
    readonly TestModule module;
    readonly ListIngredients ingredients;
    readonly ListCache cache;

    public ListCacheTests()
    {
        module = Cases.Module(temp.Write("out/Shop.Tests.dll", "one"));
        temp.Write("host/Muster.TestHost.dll", "host");
        ingredients = new ListIngredients { HostFolder = temp.At("host"), Runtime = "10.0.12" };
        cache = new ListCache(new MusterFolder(temp.Path));
    }

    string Key => ListCache.KeyOf(module, ingredients)!;

    [Fact]
    public void A_list_comes_back_as_it_was()
    {
        var list = new CachedList(
            Key,
            new ModuleTraits { Frameworks = ["NUnit 4.6.1"], ExactAttribution = false, Parallelism = 0, Notices = ["odd\nsentence"] },
            [Cases.Of("Shop.Tests.Cart", "Adds", "Adds(\"\n\",1)", true, ("Category", "A"), ("Category", "B")) with { Ordinal = 3, Line = 7, File = "/x/y.cs", Splittable = true }, Cases.Of("C", "M")]);
        cache.Save(module, list);

        var read = cache.Read(module, Key)!;

        Assert.Equivalent(list, read, strict: true);
        Assert.False(read.Traits.ExactAttribution);
        Assert.Null(cache.Read(module, "another key"));
        Assert.Null(cache.Read(module with { Key = "another module" }, Key));
    }

    [Fact]
    public void The_key_is_the_same_as_long_as_nothing_changes() => Assert.Equal(Key, Key);

    [Fact]
    public void The_key_changes_with_everything_that_it_is_made_of()
    {
        var keys = new List<string> { Key };
        void Changed(string? key) => keys.Add(key!);

        File.AppendAllText(module.AssemblyPath, "more");
        Changed(Key);
        File.SetLastWriteTimeUtc(module.AssemblyPath, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Changed(Key);
        temp.Write("out/sub/data.json");
        Changed(Key);
        File.Move(temp.At("out", "sub", "data.json"), temp.At("out", "sub", "other.json"));
        Changed(Key);
        temp.Write("host/Muster.Backend.dll");
        Changed(Key);
        Changed(ListCache.KeyOf(module, ingredients with { Runtime = "10.0.13" }));
        Changed(ListCache.KeyOf(module, ingredients with { RunSettings = "" }));
        Changed(ListCache.KeyOf(module, ingredients with { RunSettings = "<RunSettings/>" }));
        Changed(ListCache.KeyOf(module, ingredients with { Environment = new Dictionary<string, string> { ["A"] = "1" } }));
        Changed(ListCache.KeyOf(module, ingredients with { Environment = new Dictionary<string, string> { ["A"] = "2" } }));
        Changed(ListCache.KeyOf(module with { Key = "other" }, ingredients));

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void What_runs_leave_behind_does_not_count()
    {
        var before = Key;
        temp.Write("out/TestResults/run.trx");
        temp.Write("out/logs/a.log");
        temp.Write("out/.muster/x");

        Assert.Equal(before, Key);
    }

    [Fact]
    public void A_damaged_list_is_no_list()
    {
        cache.Save(module, new CachedList(Key, new ModuleTraits(), [Cases.Of("C", "M")]));
        var file = Assert.Single(Directory.GetFiles(temp.At(".muster", "lists")));
        var text = File.ReadAllText(file);

        foreach (var damaged in new[] { "", "null", "{}", "[]", text[..(text.Length / 2)], text.Replace("\"class\"", "\"klass\"", StringComparison.Ordinal), "\0\0\0" })
        {
            File.WriteAllText(file, damaged);
            Assert.Null(cache.Read(module, Key));
        }
    }

    [Fact]
    public void A_folder_that_is_gone_has_no_key() =>
        Assert.Null(ListCache.KeyOf(Cases.Module(temp.At("nowhere", "X.dll")), ingredients));

    [Fact]
    public void Nothing_can_be_kept_but_nothing_fails()
    {
        temp.Write(".muster", "a file in its place");
        cache.Save(module, new CachedList(Key, new ModuleTraits(), []));

        Assert.Null(cache.Read(module, Key));
    }

    public void Dispose() => temp.Dispose();
}
