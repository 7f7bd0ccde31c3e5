using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Muster.Model;

namespace Muster.Doctor;

/// <summary>The lines of <c>muster.json</c> that mend what was found.</summary>
sealed class MusterLines
{
    // More classes than this in one rule, and the whole module is the simpler thing to say.
    const int MostClasses = 6;

    static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly SortedSet<string> serial = new(StringComparer.Ordinal);
    readonly SortedSet<string> copyOutput = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, SortedSet<string>> together = new(StringComparer.Ordinal);
    readonly SortedDictionary<(string Module, string Class), int> timeouts = [];

    public MusterLines(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
            Add(finding);

        foreach (var module in together.Where(entry => entry.Value.Count > MostClasses).Select(entry => entry.Key).ToList())
            serial.Add(module);
        foreach (var module in serial)
            together.Remove(module);
    }

    public bool Any => serial.Count + copyOutput.Count + together.Count + timeouts.Count > 0;

    /// <summary>A whole <c>muster.json</c>.</summary>
    public override string ToString()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            WriteList(json, "serial", serial);
            WriteList(json, "copyOutput", copyOutput);
            WriteRules(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    void Add(Finding finding)
    {
        var module = finding.Module.Name;
        switch (finding.Cause)
        {
            case Cause.FileBesideBinaries:
                copyOutput.Add(module);
                break;
            case Cause.NeedsEarlierTest:
            case Cause.LeftByEarlierTest when finding.GreenWithOthers:
                serial.Add(module);
                break;
            case Cause.SlowUnderLoad when finding.Test.Outcome == TestOutcome.TimedOut:
                timeouts[(module, finding.Test.Class)] = Math.Max(timeouts.GetValueOrDefault((module, finding.Test.Class)), (int)Math.Ceiling(2 * finding.Test.Ms / 1000));
                break;
            case Cause.SharedPort or Cause.SharedFile or Cause.SharedResource or Cause.BesideOthers:
                KeepApart(finding);
                break;
        }
    }

    // One after another only helps against tests of the same module: whose tests these were is not known if none was running.
    void KeepApart(Finding finding)
    {
        if (!finding.HadCompany)
            return;

        if (finding.ClassesBeside.Count is 0 or > Diagnosis.MostClassesBeside)
        {
            serial.Add(finding.Module.Name);
            return;
        }

        if (!together.TryGetValue(finding.Module.Name, out var classes))
            together[finding.Module.Name] = classes = new SortedSet<string>(StringComparer.Ordinal);
        classes.UnionWith([finding.Test.Class, .. finding.ClassesBeside]);
    }

    void WriteRules(Utf8JsonWriter json)
    {
        if (together.Count + timeouts.Count == 0)
            return;

        json.WriteStartArray("rules");
        foreach (var (module, classes) in together)
        {
            BeginRule(json, module, classes);
            json.WriteBoolean("serial", true);
            json.WriteEndObject();
        }

        foreach (var ((module, name), seconds) in timeouts)
        {
            BeginRule(json, module, [name]);
            json.WriteNumber("timeout", seconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void BeginRule(Utf8JsonWriter json, string module, IEnumerable<string> classes)
    {
        json.WriteStartObject();
        json.WriteString("module", module);
        json.WriteString("filter", string.Join('|', classes.Select(name => "ClassName=" + Escape(name))));
    }

    static void WriteList(Utf8JsonWriter json, string name, SortedSet<string> values)
    {
        if (values.Count == 0)
            return;

        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    // As the filter grammar wants it.
    static string Escape(string value) => string.Concat(value.Select(c => @"\()&|=!~".Contains(c, StringComparison.Ordinal) ? @"\" + c : c.ToString()));
}
