namespace Muster.Cli;

/// <summary>How <c>muster list</c> writes.</summary>
enum ListFormat
{
    Text,
    Json,
}
