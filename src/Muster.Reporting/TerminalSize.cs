namespace Muster.Reporting;

/// <summary>Columns and rows of a terminal; 0 where it is not known.</summary>
public readonly record struct TerminalSize(int Width, int Height);
