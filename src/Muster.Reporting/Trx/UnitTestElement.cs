using System.Xml;
using Muster.Model;
using Muster.Reporting.Files;

namespace Muster.Reporting.Trx;

/// <summary>Writes the definition and the list entry of one test.</summary>
static class UnitTestElement
{
    public static void WriteDefinition(XmlWriter xml, TrxResult trx)
    {
        var (test, module) = (trx.Result.Case, trx.Result.Module);
        xml.Start("UnitTest");
        xml.Attribute("name", trx.Result.Name);
        xml.Attribute("storage", module.AssemblyPath);
        xml.Attribute("id", trx.TestId.ToString());
        WriteCategories(xml, test);
        xml.Start("Execution");
        xml.Attribute("id", trx.ExecutionId.ToString());
        xml.WriteEndElement();
        WriteProperties(xml, test);
        xml.Start("TestMethod");
        xml.Attribute("codeBase", module.AssemblyPath);
        xml.Attribute("adapterTypeName", TrxNames.Adapter(test));
        xml.Attribute("className", test.ShownClass);
        xml.Attribute("name", test.Method);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteEntry(XmlWriter xml, TrxResult trx)
    {
        xml.Start("TestEntry");
        xml.Attribute("testId", trx.TestId.ToString());
        xml.Attribute("executionId", trx.ExecutionId.ToString());
        xml.Attribute("testListId", TrxNames.ResultsList);
        xml.WriteEndElement();
    }

    static void WriteCategories(XmlWriter xml, TestCase test)
    {
        var categories = test.Traits.Where(t => IsCategory(t.Key)).SelectMany(t => t.Value).ToList();
        if (categories.Count == 0)
            return;

        xml.Start("TestCategory");
        foreach (var category in categories)
        {
            xml.Start("TestCategoryItem");
            xml.Attribute("TestCategory", category);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void WriteProperties(XmlWriter xml, TestCase test)
    {
        var properties = test.Traits.Where(t => !IsCategory(t.Key)).SelectMany(t => t.Value.Select(v => (t.Key, v))).ToList();
        if (properties.Count == 0)
            return;

        xml.Start("Properties");
        foreach (var (name, value) in properties)
        {
            xml.Start("Property");
            xml.Element("Key", name);
            xml.Element("Value", value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static bool IsCategory(string trait) => trait is "Category" or "TestCategory";
}
