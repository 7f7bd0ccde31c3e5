using System.Globalization;
using System.Text;

namespace Muster.Benchmarks.Report;

/// <summary>Keeps what each benchmark measured last and makes the page of it: parts may be measured at different times.</summary>
static class Document
{
    static readonly (string Name, string Title, string Text)[] Sections =
    [
        ("small", "Small suites", "Wall clock of `muster run --no-build` over that of `dotnet test --no-build`: the median of the ratios of alternated pairs. Everything is built and both have run before."),
        ("even", "Even work", "200 tests that sleep 100 ms, in 20 classes, `-n 8`. The figure is the wall clock of the whole command over (1.10 × bound + S(8)), where the bound is work / 8 and S(8) the mean time to the first test of eight bare hosts started together just before."),
        ("skewed", "Skewed work", "Tests that sleep 1 ms to 3 s, one class with 40 % of the time, `-n 8`; the figure is that of even work."),
        ("noop", "Tests that do nothing", "10,000 tests in 100 classes, `-n 2`. The figures are slopes: a run of all 10,000 less a run of 2,000 of them, over 8,000."),
        ("start", "Start", "From the start of the command to the first test, less the time that a bare host needs for its first test. All caches are warm."),
        ("memory", "Memory", "Peak resident memory of the controller for 100,000 tests in 1,000 classes, with a JSON report."),
        ("projects", "Many projects", "A solution of 300 test projects that were built and listed before, nothing changed since: from the start of the command to its end."),
        ("scheduler", "The scheduler alone", "1,000,000 tests, 10,000 slots, simulated time; the figure is the real time that the scheduler took."),
    ];

    static string Folder => Directory.CreateDirectory(Path.Combine(Repository.Scratch, "sections")).FullName;

    public static void Keep(string name, IReadOnlyList<Row> rows, double? loadBefore)
    {
        var text = new StringBuilder();
        text.AppendLine("| | measured | floor | | made of |").AppendLine("|---|---|---|---|---|");
        foreach (var row in rows)
            text.AppendLine(row.ToString());
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Revision {Machine.Revision()}, load {loadBefore:0.0} before and {Machine.Load:0.0} after.");
        Console.WriteLine(text);
        File.WriteAllText(Path.Combine(Folder, name + ".md"), text.ToString());
    }

    public static void Write()
    {
        var page = new StringBuilder();
        page.AppendLine("# Benchmarks").AppendLine();
        page.AppendLine("Written by `./build.sh bench`; `./build.sh bench NAME…` measures parts of it again. Claims are ratios within one run: the machine may be shared, and its absolute times say little.").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Machine: {Machine.Describe()}.").AppendLine();
        page.AppendLine("Frameworks: those of `benchmarks/workloads/*.csproj`. Muster runs as `dotnet Muster.Cli.dll`, compiled ahead of time as the script `muster` builds it.");
        foreach (var (name, title, text) in Sections)
        {
            var file = Path.Combine(Folder, name + ".md");
            if (!File.Exists(file))
                continue;

            page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
            page.AppendLine(text).AppendLine().Append(File.ReadAllText(file));
        }

        File.WriteAllText(Path.Combine(Repository.Root, "docs", "benchmarks.md"), page.ToString());
    }
}
