using System.Text.RegularExpressions;

namespace Muster.UnitTests.House;

/// <summary>Nothing in the project tells of the machine that it was made on, or of the places that packages come from.</summary>
public partial class TraceTests
{
    /// <summary>The only hosts that an address in the project may name: where it is safe to send a reader, and names that no one serves.</summary>
    static readonly string[] Hosts = ["microsoft.com", "learn.microsoft.com", "github.com", "localhost", "127.0.0.1", "example.com", "www.w3.org", "json-schema.org"];

    [Fact]
    public void No_address_but_known_ones() =>
        Breaches.None(Checkout.All.SelectMany(file => Address().Matches(Text(file)).Select(match => (file, Host: match.Groups[1].Value))).Where(found => !Hosts.Contains(found.Host)));

    [Fact]
    public void No_path_of_anybody_s_home() => Breaches.None(Checkout.All.Where(file => HomePath().IsMatch(Text(file))));

    [Fact]
    public void No_path_of_this_machine()
    {
        // Its parent alone may be a place that every machine has.
        var here = new Regex($@"(?<![\w.~*}}/\\]){Regex.Escape(Checkout.Root)}(?![\w-])");
        Breaches.None(Checkout.All.Where(file => here.IsMatch(Text(file))));
    }

    [Fact]
    public void No_configuration_of_package_sources() =>
        Breaches.None(Checkout.All.Where(file => Path.GetFileName(file).Equals("nuget.config", StringComparison.OrdinalIgnoreCase)));

    static string Text(string file) => Checkout.Read(file);

    [GeneratedRegex(@"\b(?:https?|ftp)://([\w.-]+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\w.~*}/\\])(/(home|Users|root|mnt)/|[A-Za-z]:\\Users\\)[\w.]")]
    private static partial Regex HomePath();
}
