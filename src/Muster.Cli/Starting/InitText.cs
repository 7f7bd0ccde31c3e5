using System.Text.Encodings.Web;
using System.Text.Json;
using Muster.Cli.Terminal;

namespace Muster.Cli.Starting;

/// <summary>The file that <c>muster init</c> writes.</summary>
/// <remarks>A line of the form <c>// "key": …</c> is an example that holds as it is; any other comment is for reading.</remarks>
static class InitText
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Survey survey)
    {
        var module = Json(survey.Projects.Count > 0 ? survey.Projects[0].Module : "Api.Tests");
        return $$"""
            {
              "$schema": {{Json(SchemaFile.Reference)}},

              // Configuration of Muster. Keys are the long options of `muster run`, in camel case; paths are relative to this file.
              // Stronger than what stands here: a profile, then variables (MUSTER_TIMEOUT=60), then the command line.
              // What holds, and where it was said: muster run --show-config
              // A comment that begins with a key is an example: take its slashes away to use it.

            {{Projects(survey)}}
              // What is tested if the command line names nothing.
              {{(survey.MustBeNamed ? "" : "// ")}}"paths": [{{Json(survey.Input ?? "tests")}}],

              // Workers: a number, "auto" (processor cores) or "logical".
              // "numprocesses": "auto",

              // Seconds after which a test is killed, and the rest goes on.
              // "timeout": 300,

              // Variables that the tests see.
              // "env": { "ASPNETCORE_ENVIRONMENT": "Test" },

              // Modules whose tests must not run beside each other, for a shared database or port; * stands for any text.
              // "serial": [{{module}}],

              // Modules whose tests write beside their binaries: each worker gets a copy of the output folder.
              // "copyOutput": [{{module}}],

              // What holds for some modules or some tests only. A later rule wins.
              // "rules": [{ "module": {{module}}, "filter": "Category=Slow", "timeout": 900 }],

              // Commands beside the run. If the first fails, no test runs; the last runs however the run ended.
              // "hooks": { "runStart": "docker compose up -d", "runEnd": "docker compose down", "timeout": 120 },

              // What `muster run --profile ci` or MUSTER_PROFILE=ci lays over the rest.
              // "profiles": { "ci": { "reportTrx": "TestResults/tests.trx", "minimumExpectedTests": 1 } },
            }

            """;
    }

    static string Projects(Survey survey)
    {
        if (survey.Projects.Count == 0)
            return $"  // No test project was found{(survey.Input is null ? "" : $" in {OneLine.Of(survey.Input)}")}; one that was never restored does not say that it is one.\n";

        var lines = survey.Projects.Select(project => $"  //   {OneLine.Of(project.Words)}\n");
        return $"  // Test projects in {OneLine.Of(survey.Input!)}:\n{string.Concat(lines)}";
    }

    static string Json(string text) => JsonSerializer.Serialize(text, Readable);
}
