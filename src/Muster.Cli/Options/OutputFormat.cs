namespace Muster.Cli.Options;

/// <summary>For whom a command writes what it found.</summary>
enum OutputFormat
{
    Text,
    Json,
}
