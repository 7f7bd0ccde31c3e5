namespace Muster.Cli.Options;

/// <summary>Reads <c>--format</c>.</summary>
static class OutputFormatReader
{
    /// <exception cref="UsageException">There is no such format.</exception>
    public static OutputFormat Read(string text) => text switch
    {
        "text" => OutputFormat.Text,
        "json" => OutputFormat.Json,
        _ => throw new UsageException($"--format {text}: give text or json."),
    };
}
