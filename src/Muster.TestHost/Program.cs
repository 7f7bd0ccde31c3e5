using System.Reflection;
using Muster.TestHost;

var folder = Path.GetDirectoryName(typeof(PrivateContext).Assembly.Location)!;
var context = new PrivateContext(folder);
var entry = context
    .LoadFromAssemblyPath(Path.Combine(folder, "Muster.Hosting.dll"))
    .GetType("Muster.Hosting.HostProcess", throwOnError: true)!
    .GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!
    .CreateDelegate<Func<string[], int>>();

return entry(args);
