using Muster.Hosting;

namespace Muster.UnitTests.Hosting;

/// <summary>Which backend gets a framework's tests.</summary>
public class BookshelfTests
{
    [Fact]
    public void The_engine_lists_where_nothing_speaks_against_it()
    {
        var listed = List(new PlayedBackend("nunit", "a"), new PlayedBackend("nunit/vstest", "a"));
        Assert.Equal(("nunit", null), (listed.Book.Backend.Name, listed.Notice));
    }

    [Fact]
    public void A_doubt_sends_the_tests_to_the_adapter_and_the_reason_is_kept()
    {
        var listed = List(new PlayedBackend("nunit", "a") { Doubt = "It does not know Colour." }, new PlayedBackend("nunit/vstest", "a"));
        Assert.Equal("nunit/vstest", listed.Book.Backend.Name);
        Assert.Contains("It does not know Colour.", listed.Notice);
    }

    [Fact]
    public void An_engine_that_throws_when_it_lists_is_replaced()
    {
        var listed = List(new PlayedBackend("nunit") { Fails = new MissingMethodException("No such method.") }, new PlayedBackend("nunit/vstest", "a"));
        Assert.Equal("nunit/vstest", listed.Book.Backend.Name);
        Assert.Contains("No such method.", listed.Notice);
    }

    [Fact]
    public void An_engine_with_a_doubt_is_better_than_an_adapter_that_fails()
    {
        var listed = List(new PlayedBackend("nunit", "a") { Doubt = "Colour." }, new PlayedBackend("nunit/vstest") { Fails = new InvalidOperationException("Broken.") });
        Assert.Equal("nunit", listed.Book.Backend.Name);
        Assert.Contains("Broken.", listed.Notice);
    }

    [Fact]
    public void Where_both_fail_both_are_named()
    {
        var e = Assert.Throws<ModuleException>(() => List(
            new PlayedBackend("nunit") { Fails = new RefusalException("Too old.") }, new PlayedBackend("nunit/vstest") { Fails = new InvalidOperationException("Broken.") }));
        Assert.Contains("Too old.", e.Message);
        Assert.Contains("Broken.", e.Message);
    }

    [Fact]
    public void A_fault_of_the_module_itself_is_no_reason_to_try_another_way() =>
        Assert.Equal("Bad.", Assert.Throws<ModuleException>(() => List(new PlayedBackend("nunit") { Fails = new ModuleException("Bad.") }, new PlayedBackend("nunit/vstest", "a"))).Message);

    [Fact]
    public void Engine_and_adapter_give_one_id_and_another_framework_another()
    {
        var engine = List(new PlayedBackend("xunit2", "a"), new PlayedBackend("xunit2/vstest", "a"));
        var adapter = List(new PlayedBackend("xunit2", "a") { Doubt = "Colour." }, new PlayedBackend("xunit2/vstest", "a"));
        var other = List(new PlayedBackend("nunit", "a"), new PlayedBackend("nunit/vstest", "a"));

        Assert.Equal(engine.Book.ListAll().Single().Id, adapter.Book.ListAll().Single().Id);
        Assert.NotEqual(engine.Book.ListAll().Single().Id, other.Book.ListAll().Single().Id);
    }

    static ListedFramework List(PlayedBackend engine, PlayedBackend fallback)
    {
        var shelf = new Bookshelf("Shop.Tests", () => [new HostedFramework(engine.Name, fallback.Name)], name => name == engine.Name ? engine : fallback);
        return Assert.Single(shelf.ListAll());
    }
}
