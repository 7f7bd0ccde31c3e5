using Microsoft.Testing.Platform.Builder;

namespace Samples.NUnit.Main;

internal static class Program
{
    public static bool HasRun { get; private set; }

    public static async Task<int> Main(string[] args)
    {
        HasRun = true;
        var builder = await TestApplication.CreateBuilderAsync(args);
        builder.AddSelfRegisteredExtensions(args);
        using var app = await builder.BuildAsync();
        return await app.RunAsync();
    }
}
