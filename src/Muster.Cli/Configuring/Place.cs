namespace Muster.Cli.Configuring;

/// <summary>Where something stands in a text, as editors count: from 1, columns in UTF-16 units.</summary>
readonly record struct Place(int Line, int Column);
