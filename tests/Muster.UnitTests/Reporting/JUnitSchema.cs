using System.Xml;
using System.Xml.Linq;
using Muster.UnitTests.House;

namespace Muster.UnitTests.Reporting;

/// <summary>Checks JUnit files against the schema, and their numbers against their elements.</summary>
static class JUnitSchema
{
    const string File = "tests/Muster.UnitTests/Reporting/Data/junit.xsd";

    /// <summary>Reads it as a stream; returns how many tests it holds.</summary>
    public static int Check(string path)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        using var schema = XmlReader.Create(Path.Combine(Checkout.Root, File));
        settings.Schemas.Add(null, schema);
        settings.ValidationEventHandler += (_, e) => throw e.Exception;
        using var xml = XmlReader.Create(path, settings);
        var tests = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Name == "testcase")
                tests++;
        }

        return tests;
    }

    public static XDocument Load(string path)
    {
        Check(path);
        var report = XDocument.Load(path, LoadOptions.PreserveWhitespace);
        foreach (var suite in report.Descendants("testsuite"))
        {
            Assert.Equal((int)suite.Attribute("tests")!, suite.Elements("testcase").Count());
            Assert.Equal((int)suite.Attribute("failures")!, suite.Descendants("failure").Count());
            Assert.Equal((int)suite.Attribute("errors")!, suite.Descendants("error").Count());
            Assert.Equal((int)suite.Attribute("skipped")!, suite.Descendants("skipped").Count());
        }

        foreach (var number in new[] { "tests", "failures", "errors" })
            Assert.Equal((int)report.Root!.Attribute(number)!, report.Root.Elements().Sum(s => (int)s.Attribute(number)!));

        return report;
    }
}
