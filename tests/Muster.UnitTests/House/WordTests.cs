using System.Text.RegularExpressions;

namespace Muster.UnitTests.House;

/// <summary>What must not stand in the sources.</summary>
public class WordTests
{
    /// <summary>Files that may use what the others must not, each with its reason.</summary>
    static readonly Dictionary<(string Word, string File), string> Allowed = new()
    {
        [("Console", "src/Muster.Hosting/ProcessState.cs")] = "puts back what tests have done to the console",
        [("Console", "src/Muster.Hosting/StandardStreams.cs")] = "owns the descriptors of the host",
        [("Console", "src/Muster.Hosting/UnixStreams.cs")] = "owns the descriptors of the host",
        [("Console", "src/Muster.Backends.XunitCommon/DiagnosticLog.cs")] = "diagnostics go where xUnit.net's own runner shows them, into the output of the tests",
        [("Console", "src/Muster.Backends.NUnit/LiveResults.cs")] = "overhears what tests write to it",
        [("Console", "src/Muster.Backends.VsTest/LiveConsole.cs")] = "overhears what tests write to it",
        [("Sleep", "src/Muster.Hosting/LiveOutput.cs")] = "looks from a thread of its own, at a steady pace, and only while something waits",
        [("Sleep", "src/Muster.Backends.VsTest/ContextMessages.cs")] = "looks from a thread of its own, at a steady pace, and only while a test runs",
        [("Sleep", "src/Muster.Hosting/Connection.cs")] = "the heartbeat has a thread of its own, so that a starved pool is not death",
    };

    [Theory]
    [InlineData("Console", @"\bConsole\.")]
    [InlineData("Sleep", @"\bThread\.Sleep\b")]
    [InlineData("Now", @"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b")]
    [InlineData("Delay", @"\bTask\.Delay\((?!.*\btime\b)")]
    [InlineData("Later", @"\b(TO" + @"DO|FIX" + @"ME|HACK)\b")]
    public void Is_not_used_without_a_reason(string word, string pattern)
    {
        var found = Checkout.Sources
            .Where(file => word != "Console" || !file.StartsWith("src/Muster.Cli/", StringComparison.Ordinal))
            .SelectMany(file => Lines(word, file).Where(line => Regex.IsMatch(line.Text, pattern)).Select(line => (file, line.Number)))
            .ToList();
        Breaches.None(found.Where(f => !Allowed.ContainsKey((word, f.file))).Select(f => $"{f.file}:{f.Number}"));
    }

    [Fact]
    public void A_reason_is_given_only_for_files_that_exist() => Breaches.None(Allowed.Keys.Select(key => key.File).Except(Checkout.Sources));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Breaches.None(Checkout.Sources.Where(file => Checkout.Code(file).Any(line => Regex.IsMatch(line.Text, @"\b(class|struct|interface|record|enum) \w*(Manager|Helper|Utils?|Service|Base|Impl|Info)\b"))));

    [Fact]
    public void No_file_has_a_name_that_says_nothing() =>
        Breaches.None(Checkout.Sources.Where(file => Regex.IsMatch(Path.GetFileNameWithoutExtension(file), "(Manager|Helper|Utils?|Service|Base|Impl|Info)$")));

    // A word that puts work off is one in comments, too.
    static IEnumerable<(int Number, string Text)> Lines(string word, string file) =>
        word == "Later" ? Checkout.Lines(file).Select((text, i) => (i + 1, text)) : Checkout.Code(file);
}
