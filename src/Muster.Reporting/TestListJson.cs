using System.Text.Json;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting.Json;

namespace Muster.Reporting;

/// <summary>The list of tests as JSON: one object, written as it becomes known, a test on each line.</summary>
/// <param name="output">Where it goes, as UTF-8; stays open.</param>
public sealed class TestListJson(Stream output)
{
    bool any;

    /// <summary>Writes what comes before the first test.</summary>
    public void Begin() => output.Write("{\"schema\":\"muster.list/1\",\"tests\":["u8);

    /// <summary>Writes the tests of a module.</summary>
    public void Write(SessionEvent.ModuleListed listed)
    {
        using var json = new Utf8JsonWriter(output, JsonValues.Options);
        foreach (var test in listed.Planned)
        {
            output.Write(any ? ",\n"u8 : "\n"u8);
            any = true;
            Write(json, listed, test);
            json.Flush();
            json.Reset();
        }
    }

    /// <summary>Writes what comes after the last test.</summary>
    public void End() => output.Write("\n]}\n"u8);

    static void Write(Utf8JsonWriter json, SessionEvent.ModuleListed listed, TestCase test)
    {
        json.WriteStartObject();
        json.WriteString("id", test.Id.ToString());
        json.WriteString("module", listed.Module.Name);
        json.WriteString("targetFramework", listed.Module.TargetFramework);
        json.WriteString("platform", listed.Module.Platform);
        json.WriteString("testFramework", TestFramework.Of(test, listed.Traits.Frameworks));
        json.WriteString("class", test.ShownClass);
        json.WriteString("method", test.Method);
        json.WriteString("name", test.Name);
        json.WriteNumber("ordinal", test.Ordinal);
        json.WriteBoolean("explicit", test.Explicit);
        json.WriteString("skipReason", test.SkipReason);
        json.WriteString("file", test.File);
        json.Number("line", test.Line);
        json.Traits(test.Traits);
        json.WriteEndObject();
    }
}
