using System.Text;
using System.Xml;

namespace Muster.Reporting.Trx;

/// <summary>Ways to write XML that every part of a TRX file needs.</summary>
static class TrxXml
{
    public static XmlWriter Document(Stream target) => XmlWriter.Create(target, Settings(ConformanceLevel.Document));

    /// <summary>Writes elements that are copied into the document later, and take its namespace there.</summary>
    public static XmlWriter Fragment(Stream target) => XmlWriter.Create(target, Settings(ConformanceLevel.Fragment));

    public static void Attribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, TrxText.Safe(value));

    public static void Element(this XmlWriter xml, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;

        xml.WriteStartElement(name, Scope(xml));
        xml.WriteString(TrxText.Safe(value));
        xml.WriteEndElement();
    }

    public static void Start(this XmlWriter xml, string name) => xml.WriteStartElement(name, Scope(xml));

    static string Scope(XmlWriter xml) =>
        xml.Settings!.ConformanceLevel == ConformanceLevel.Document ? TrxNames.Namespace : "";

    static XmlWriterSettings Settings(ConformanceLevel level) => new()
    {
        ConformanceLevel = level,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // A carriage return in a test's output would be read as a line feed.
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = level == ConformanceLevel.Fragment,
    };
}
