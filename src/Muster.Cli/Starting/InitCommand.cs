using System.CommandLine;
using System.Text;
using Muster.Cli.Configuring;
using Muster.Cli.Terminal;
using Muster.Model;
using Muster.Storage;

namespace Muster.Cli.Starting;

/// <summary><c>muster init</c>: looks at what there is to test, and writes a commented configuration.</summary>
static class InitCommand
{
    public static async Task<int> RunAsync(InitCommandOptions options, ParseResult parsed, ConfigurationKeys keys, CancellationToken cancel)
    {
        if (parsed.GetValue(options.Schema))
        {
            Console.Out.Write(SchemaText.Of(keys));
            return 0;
        }

        var input = parsed.GetValue(options.Path);
        var path = Path.Combine(Survey.RootOf(input, Environment.CurrentDirectory), Configuration.FileName);
        if (Directory.Exists(path))
            throw new UsageException($"{path} is a folder. Remove or rename it.");
        if (Path.Exists(path) && !parsed.GetValue(options.Force))
            throw new UsageException($"{path} exists. Edit it, or write it anew with --force.");

        var survey = await Survey.OfAsync(input, Environment.CurrentDirectory, cancel);

        Write(path, InitText.Of(survey));
        SchemaFile.Refresh(new Configuration { Root = survey.Root, File = path, Schema = SchemaFile.Reference }, keys);
        if (survey.Gap is { } gap)
            StandardError.Say($"note: {gap}");
        Console.Out.WriteLine($"wrote {ConfigurationText.Shown(path)}: {CountText.Of(survey.Projects.Count, "test project")} found. See what holds: muster run --show-config");
        return 0;
    }

    static void Write(string path, string text)
    {
        try
        {
            AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} was not written: {e.Message} See to it that the folder can be written to.");
        }
    }
}
