using System.Xml;
using Muster.Reporting.Files;

namespace Muster.Reporting.Trx;

/// <summary>Writes elements in TRX's namespace.</summary>
static class TrxXml
{
    public static void Element(this XmlWriter xml, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;

        xml.WriteStartElement(name, Scope(xml));
        xml.WriteString(XmlSafe.Text(value));
        xml.WriteEndElement();
    }

    public static void Start(this XmlWriter xml, string name) => xml.WriteStartElement(name, Scope(xml));

    static string Scope(XmlWriter xml) =>
        xml.Settings!.ConformanceLevel == ConformanceLevel.Document ? TrxNames.Namespace : "";
}
