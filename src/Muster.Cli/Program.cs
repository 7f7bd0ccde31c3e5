using Muster.Cli;

return await CommandLine.InvokeAsync(args);
