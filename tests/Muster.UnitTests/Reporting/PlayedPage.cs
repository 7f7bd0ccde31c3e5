using System.Text.RegularExpressions;
using Jint;
using Muster.UnitTests.House;

namespace Muster.UnitTests.Reporting;

/// <summary>An HTML report whose script runs, in a browser that is played: what it draws and says can be asked.</summary>
/// <remarks>No real one: it would be half a gigabyte for whoever builds this.</remarks>
sealed partial class PlayedPage : IDisposable
{
    const string Browser = "tests/Muster.UnitTests/Reporting/Data/browser.js";

    readonly Engine engine = new();

    public PlayedPage(string path)
    {
        var page = File.ReadAllText(path);
        var scripts = Script().Matches(page);
        engine.Execute(File.ReadAllText(Path.Combine(Checkout.Root, Browser)));
        engine.SetValue("given", scripts[0].Groups[1].Value);
        engine.Execute("document.getElementById('data').textContent = given; for (const id of ['outcome', 'search']) document.getElementById(id).value = ''; document.getElementById('order').value = 'worst'; document.getElementById('tip').hidden = true;");
        engine.Execute(scripts[1].Groups[1].Value);
        Do("settle()");
    }

    /// <summary>The words of the timeline.</summary>
    public string[] Labels => Strings("labels()");

    /// <summary>The rows of the list that are in sight.</summary>
    public string[] Rows => Strings("rowsShown()");

    /// <summary>What is drawn, as <c>color x+width</c> in whole pixels, by kind and height.</summary>
    public string[] Bars(int height) => Strings($"drawn.filter(d => d.what === 'bar' && Math.round(d.height) === {height}).map(d => d.color + ' ' + Math.round(d.x) + '+' + Math.round(d.width))");

    /// <summary>The text of what has this id.</summary>
    public string Text(string id) => Strings($"[textOfPiece('{id}')]").Single();

    /// <summary>Runs a line of script, as a user's hand would.</summary>
    public void Do(string line) => engine.Execute(line);

    /// <summary>What a list of strings in the page holds.</summary>
    public string[] Strings(string expression) => [.. engine.Evaluate(expression).AsArray().Select(value => value.ToString())];

    public void Dispose() => engine.Dispose();

    [GeneratedRegex("<script[^>]*>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
