using System.Globalization;
using System.Text;
using Muster.Hosting;

namespace Muster.UnitTests.Hosting;

/// <summary>A writer that is overheard writes what it would without, and all of that is told.</summary>
public sealed class OverheardWriterTests
{
    readonly StringBuilder told = new();

    [Fact]
    public void Numbers_are_written_in_the_culture_of_the_moment()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            using var inner = new CultureBound();
            using var writer = Overheard(inner);
            writer.Write(1.5);
            CultureInfo.CurrentCulture = new CultureInfo("de-DE", useUserOverride: false) { NumberFormat = { NumberDecimalSeparator = "," } };
            writer.Write(1.5);
            writer.WriteLine("|{0}", 1.5);

            Assert.Equal("1.51,5|1,5\n", inner.ToString());
            Assert.Equal(inner.ToString(), told.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Lines_end_as_those_of_the_writer_behind_it()
    {
        using var inner = new StringWriter { NewLine = "<1>" };
        using var writer = Overheard(inner);
        Assert.Equal("<1>", writer.NewLine);
        writer.WriteLine();
        writer.WriteLine(1);
        writer.NewLine = "<2>";
        writer.WriteLine("two");
        writer.WriteLine('c');
        await writer.WriteLineAsync();

        Assert.Equal("<2>", inner.NewLine);
        Assert.Equal("<1>1<1>two<2>c<2><2>", inner.ToString());
        Assert.Equal(inner.ToString(), told.ToString());
    }

    OverheardWriter Overheard(TextWriter inner) => new(inner, text => told.Append(text));

    /// <summary>As the console's, which asks for the culture each time.</summary>
    sealed class CultureBound() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override IFormatProvider FormatProvider => CultureInfo.CurrentCulture;

        public override string NewLine => "\n";
    }
}
