using System.Text;
using System.Xml;

namespace Muster.Reporting.Files;

/// <summary>Ways to write XML in parts, with text that may hold anything.</summary>
static class XmlParts
{
    public static XmlWriter Document(Stream target) => XmlWriter.Create(target, Settings(ConformanceLevel.Document));

    /// <summary>Writes elements that are copied into a document later, and take its namespace there.</summary>
    public static XmlWriter Fragment(Stream target) => XmlWriter.Create(target, Settings(ConformanceLevel.Fragment));

    public static void Attribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, XmlSafe.Text(value));

    static XmlWriterSettings Settings(ConformanceLevel level) => new()
    {
        ConformanceLevel = level,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // A carriage return in a test's output would be read as a line feed.
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = level == ConformanceLevel.Fragment,
    };
}
