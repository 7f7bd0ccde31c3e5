using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Capabilities.TestFramework;
using Samples.Mtp.Tiny;

// A hand-written Main, as some apps have one: what it prepares is there for the tests only if it ran.
Prepared.ByMain = true;

var builder = await TestApplication.CreateBuilderAsync(args);
builder.RegisterTestFramework(_ => new TestFrameworkCapabilities(), (_, services) => new TinyFramework(services));
using var app = await builder.BuildAsync();
return await app.RunAsync();
