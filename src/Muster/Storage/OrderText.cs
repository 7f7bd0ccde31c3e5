using Muster.Model;

namespace Muster.Storage;

/// <summary>The text of a file with orders. A damaged line is skipped; a file of another version or module counts as empty.</summary>
/// <remarks>A line for each process, under it one for each of its calls; a test that failed has a mark:
/// <code>muster-orders 1 KEY
/// process RUN gw3
/// ID ID ID!</code></remarks>
static class OrderText
{
    const string Title = "muster-orders 1 ";
    const string Process = "process";
    const char Failed = '!';

    public static void Write(string key, IEnumerable<StoredOrder> orders, TextWriter text)
    {
        text.Write($"{Title}{FieldText.Escape(key)}\n");
        foreach (var order in orders)
        {
            text.Write($"{Process} {FieldText.Escape(order.Run)} {FieldText.Escape(order.Worker)}\n");
            foreach (var call in order.Calls)
                text.Write(string.Join(' ', call.Select(id => order.Failed.Contains(id) ? $"{id}{Failed}" : id.ToString())) + "\n");
        }
    }

    public static IReadOnlyList<StoredOrder> Read(string key, string text)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd('\r') != Title + FieldText.Escape(key))
            return [];

        var orders = new List<StoredOrder>();
        List<IReadOnlyList<TestId>> calls = [];
        HashSet<TestId> failed = [];
        foreach (var line in lines.Skip(1))
        {
            var words = line.TrimEnd('\r').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is [Process, var run, var worker])
                orders.Add(new StoredOrder(FieldText.Unescape(run) ?? "", FieldText.Unescape(worker) ?? "", calls = [], failed = []));
            else if (words.Length > 0)
                calls.Add(Call(words, failed));
        }

        return orders;
    }

    static List<TestId> Call(string[] words, HashSet<TestId> failed)
    {
        var tests = new List<TestId>();
        foreach (var word in words)
        {
            if (!TestId.TryParse(word.AsSpan().TrimEnd(Failed), out var id))
                continue;

            tests.Add(id);
            if (word[^1] == Failed)
                failed.Add(id);
        }

        return tests;
    }
}
