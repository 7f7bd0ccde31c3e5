#nullable enable

using System.Reflection;
using Microsoft.Testing.Platform.Extensions.Messages;

namespace Samples.Mtp.Tiny;

/// <summary>A test, and how the platform is told of it.</summary>
internal sealed record TinyTest(MethodInfo Method, int? Row, TestAttribute Mark)
{
    public string Uid => Name.Length == 0 ? Method.Name : $"{Method.DeclaringType!.FullName}.{Name}";

    public string Name => Row is { } row ? $"{Method.Name}({row})" : Method.Name;

    public static IEnumerable<TinyTest> All() =>
        from type in Assembly.GetExecutingAssembly().GetTypes()
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public)
        let mark = method.GetCustomAttribute<TestAttribute>()
        where mark is not null
        orderby type.FullName, method.MetadataToken
        from row in method.GetCustomAttributes<RowAttribute>().Select(row => (int?)row.Value).DefaultIfEmpty()
        select new TinyTest(method, row, mark);

    public TestNode Node(string? name = null)
    {
        var type = Method.DeclaringType!;
        var at = new LinePosition(Mark.Line, 0);
        var node = new TestNode { Uid = new TestNodeUid(Uid), DisplayName = name ?? Name };
        node.Properties.Add(new TestMethodIdentifierProperty(type.Assembly.FullName!, type.Namespace!, type.Name, Method.Name, 0, [.. Method.GetParameters().Select(p => p.ParameterType.FullName!)], Method.ReturnType.FullName!));
        node.Properties.Add(new TestFileLocationProperty(Mark.File, new LinePositionSpan(at, at)));
        if (Mark.Category is { } category)
            node.Properties.Add(new TestMetadataProperty(category, ""));
        return node;
    }

    public async Task Run(int? lateRow)
    {
        var instance = Activator.CreateInstance(Method.DeclaringType!);
        object?[] arguments = Method.GetParameters().Length == 0 ? [] : [lateRow ?? Row];
        if (Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null) is Task task)
            await task;
    }
}
