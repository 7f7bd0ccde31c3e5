using System.Xml.Linq;
using Muster.Reporting;
using Muster.Reporting.Files;

namespace Muster.UnitTests.Reporting;

/// <summary>The reports that are files, by name: how each is made, and how its readers would see it.</summary>
static class ReportKind
{
    public static TheoryData<string> All => ["json", "trx", "junit", "html"];

    public static IReporter New(string kind, string path, OpenStream? open = null) => kind switch
    {
        "json" => new JsonReportReporter(path, open),
        "trx" => new TrxReporter(path, attachments: true, open),
        "junit" => new JUnitReporter(path, open),
        "html" => new HtmlReporter(path, open),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Checks the file as a whole; returns how many results it holds.</summary>
    public static int Check(string kind, string path) => kind switch
    {
        "json" => ReportSchema.Check(path),
        "trx" => TestsInTrx(path),
        "junit" => JUnitSchema.Check(path),
        "html" => HtmlPage.Read(path).GetProperty("tests").GetArrayLength(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    static int TestsInTrx(string path)
    {
        // The whole tree of a large file would be all that the machine has.
        if (new FileInfo(path).Length < 10_000_000)
            TrxStructure.Check(XDocument.Load(path));

        return TrxStructure.CheckParts(path);
    }
}
