using System.Text;
using System.Text.Json;
using Muster.Doctor;
using Muster.Doctor.Json;
using Muster.UnitTests.House;

namespace Muster.UnitTests.Doctor;

/// <summary><c>muster doctor --format json</c>: its fields are a promise.</summary>
public class DoctorJsonTests
{
    const string Name = "Torn \u001b[2J \ud800 ##[error] \u202e";

    [Fact]
    public void It_holds_the_run_and_each_finding_with_what_was_tried()
    {
        var run = new RecordMaker().Host().Host().Test("B", "Fine", 1, 0, 50).Test("A", "Torn", 0, message: "Address already in use: 127.0.0.1:5000\nat").Make() with { Failed = 3 };

        var json = Json(new DoctorReport(run, [Diagnosis.Of(run, run.Failures[0], new Probes(new(1, 0), new(2, 0), new(2, 0), default))]));

        Assert.Equal("muster.doctor/1 run-1 auto 2 2 3 2", $"{json.GetProperty("schema")} {Of(json, "run", "id")} {Of(json, "run", "dist")} {Of(json, "run", "slots")} {Of(json, "run", "planned")} {Of(json, "run", "failed")} {json.GetProperty("notLookedAt")}");
        var finding = json.GetProperty("findings")[0];
        Assert.Equal(
            $"{run.Tests[1].Id} Shop.Tests net10.0 A Torn failed unsafe sharedPort",
            string.Join(' ', "id module targetFramework class name outcome verdict cause".Split(' ').Select(name => finding.GetProperty(name).GetString())));
        Assert.Equal("""{"plain":{"tries":1,"failed":0},"alone":{"tries":2,"failed":0},"afterOthers":{"tries":2,"failed":0},"wholeModule":{"tries":0,"failed":0}}""", Compact(finding.GetProperty("probes")));
        Assert.Equal("Address already in use: 127.0.0.1:5000", finding.GetProperty("message").GetString());
        Assert.Equal("Passes with -n 0, and by itself.", finding.GetProperty("evidence")[0].GetString());
        Assert.Equal("""{"rules":[{"module":"Shop.Tests","filter":"ClassName=A|ClassName=B","serial":true}]}""", Compact(json.GetProperty("musterJson")));
    }

    [Fact]
    public void Of_a_green_run_it_has_the_same_fields()
    {
        var run = new RecordMaker().Host().Test("A", "Fine", 0).Make();
        var json = Json(new DoctorReport(run, []));
        Assert.Equal(["schema", "run", "findings", "notLookedAt", "musterJson", "advice"], json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("musterJson").ValueKind);
    }

    [Theory]
    [InlineData(0, 0, "notTried", "notTried")]
    [InlineData(2, 2, "red", "reallyRed")]
    [InlineData(2, 1, "nowAndThen", "nowAndThen")]
    [InlineData(1, 0, "unsafe", "besideOthers")]
    public void A_program_can_tell_what_is_to_be_done_by_the_verdict(int tries, int failed, string verdict, string cause)
    {
        var run = new RecordMaker().Host().Test("A", "Torn", 0, message: "no").Make();
        var finding = Json(new DoctorReport(run, [Diagnosis.Of(run, run.Failures[0], new Probes(new(tries, failed), new(tries, failed), default, default))])).GetProperty("findings")[0];
        Assert.Equal((verdict, cause), (finding.GetProperty("verdict").GetString(), finding.GetProperty("cause").GetString()));
    }

    [Fact]
    public void Names_that_speak_to_a_terminal_come_back_as_they_were_and_say_nothing_to_it()
    {
        var run = new RecordMaker().Host().Test("A", Name, 0, message: Name).Make();
        var report = new DoctorReport(run, [Diagnosis.Of(run, run.Failures[0], Probes.None)]);

        Assert.DoesNotContain(Text(report), c => char.IsControl(c) && c != '\n');
        Assert.Equal(Name.Replace('\ud800', '\ufffd'), Json(report).GetProperty("findings")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void The_page_names_each_cause_and_each_field()
    {
        var page = Checkout.Read("docs/doctor.md");
        var run = new RecordMaker().Host().Test("A", "Torn", 0, message: "no").Make();
        var fields = Fields(Json(new DoctorReport(run, [Diagnosis.Of(run, run.Failures[0], Probes.None)]))).Distinct();
        Assert.All(Enum.GetValues<Cause>().Select(cause => $"`{DoctorJson.WordOf(cause)}`").Concat(fields.Select(field => $"\"{field}\":")), word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    static IEnumerable<string> Fields(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Fields(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Fields),
        _ => [],
    };

    static string Of(JsonElement json, string part, string name) => json.GetProperty(part).GetProperty(name).ToString();

    static string Compact(JsonElement json) => JsonSerializer.Serialize(json).Replace("\\u0026", "&", StringComparison.Ordinal);

    static JsonElement Json(DoctorReport report) => JsonDocument.Parse(Text(report)).RootElement;

    static string Text(DoctorReport report)
    {
        using var stream = new MemoryStream();
        DoctorJson.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
