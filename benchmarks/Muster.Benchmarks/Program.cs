using Muster.Benchmarks;
using Muster.Benchmarks.Report;

string[] everything = ["small", "even", "skewed", "noop", "start", "memory", "projects", "scheduler"];

switch (args)
{
    case ["scheduler", var tests, .. var more] when int.TryParse(tests, out _):
        SchedulerScale.Run([tests, .. more]);
        return 0;
    case ["all"]:
        return await RunAsync(everything);
    case [_, ..] when args.All(everything.Contains):
        return await RunAsync(args);
    default:
        Console.Error.WriteLine($"Usage: Muster.Benchmarks all | {string.Join(" | ", everything)} | scheduler [tests] [slots] [modules]");
        return 5;
}

static async Task<int> RunAsync(IEnumerable<string> names)
{
    foreach (var name in names)
    {
        Console.Error.WriteLine($"== {name}");
        var before = Machine.Load;
        var rows = await MeasureAsync(name);
        Document.Keep(name, rows, before);
    }

    Document.Write();
    return 0;
}

static Task<IReadOnlyList<Row>> MeasureAsync(string name) => name switch
{
    "small" => SmallSuites.MeasureAsync(),
    "even" => SleepingSuites.EvenAsync(),
    "skewed" => SleepingSuites.SkewedAsync(),
    "noop" => NoOps.MeasureAsync(),
    "start" => Start.MeasureAsync(),
    "projects" => ManyProjects.MeasureAsync(),
    "memory" => Memory.MeasureAsync(),
    _ => Task.FromResult(SchedulerScale.Measure()),
};
