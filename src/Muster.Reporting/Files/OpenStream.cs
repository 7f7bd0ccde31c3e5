namespace Muster.Reporting.Files;

/// <summary>Creates a file. A seam for tests: disks that are full.</summary>
delegate FileStream OpenStream(string path, FileOptions options);
