using Muster.BackendTests.Driving;

namespace Muster.BackendTests;

/// <summary>Apps that do not do their part.</summary>
public sealed class FailingAppTests
{
    [Theory]
    [InlineData("hear; exit 7", "ended with exit code 7 when it was greeted")]
    [InlineData("""hear; say '{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"no licence"}}'; sleep 600""", "no licence")]
    [InlineData("""hear; printf 'HTTP/1.1 400 Bad Request\r\n\r\n' >&3; sleep 600""", "cannot be understood: The app sent what is no JSON-RPC")]
    [InlineData("""hear; say '{"jsonrpc":'; sleep 600""", "cannot be understood: The app sent what is no JSON")]
    [InlineData("echo 'wants a display'; exit 1", "wants a display")]
    public void An_app_that_cannot_be_greeted_is_told_with_the_reason(string deeds, string reason)
    {
        using var app = new PlayedApp(deeds);
        using var host = new HostUnderTest(app.Program);

        Assert.Contains(reason, Assert.Throws<InvalidOperationException>(host.Discover).Message);
        Assert.Empty(host.Shutdown());
    }

    [Fact]
    public void An_app_starts_in_the_folder_that_its_project_names()
    {
        using var folder = new TemporaryFolder();
        using var app = new PlayedApp("pwd", "exit 1");
        using var host = HostUnderTest.In(folder.Path, app.Program);

        Assert.Contains(folder.Path, Assert.Throws<InvalidOperationException>(host.Discover).Message);
    }

    [Fact]
    public void An_app_that_refuses_to_list_is_told_with_its_answer()
    {
        using var app = new PlayedApp("hear", PlayedApp.Greets, "hear", """say '{"jsonrpc":"2.0","id":2,"error":{"code":-32603,"message":"the data source is gone"}}'; hear""");
        using var host = new HostUnderTest(app.Program);

        Assert.Contains("its app answered error -32603: the data source is gone", Assert.Throws<InvalidOperationException>(host.Discover).Message);
    }

    [Theory]
    [InlineData("exit 3", 3)]
    [InlineData("kill -9 $$", 137)]
    [InlineData("exec 3>&-; exec sleep 600", 137)]
    public void A_connection_that_drops_in_the_midst_is_the_end_of_the_host_with_its_test_open(string deed, int exitCode)
    {
        using var app = new PlayedApp("hear", PlayedApp.Greets, "hear", PlayedApp.Lists, "hear", deed);
        using var host = new HostUnderTest(app.Program);
        var test = Assert.Single(host.Discover().Cases);

        var piece = host.Run(test);

        Assert.Null(piece.End);
        Assert.Equal([test.Id], piece.Open);
        Assert.Equal(exitCode, host.ExitCode);
    }
}
