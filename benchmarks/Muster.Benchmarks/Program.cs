using Muster.Benchmarks;

switch (args)
{
    case ["scheduler", .. var sizes]:
        SchedulerScale.Run(sizes);
        return 0;
    default:
        Console.Error.WriteLine("Usage: Muster.Benchmarks scheduler [tests] [slots] [modules]");
        return 5;
}
