namespace Muster.Backends.XunitCommon;

/// <summary>An exception with its inner ones, as the framework flattens it, and its text as <c>dotnet test</c> prints it.</summary>
/// <param name="Parents">For each exception the place of the one that holds it; -1 for the outermost.</param>
sealed record Failure(IReadOnlyList<string?> Types, IReadOnlyList<string?> Messages, IReadOnlyList<string?> Stacks, IReadOnlyList<int> Parents)
{
    /// <summary>By this prefix an assertion library tells a runner that the test skips itself.</summary>
    const string SkipToken = "$XunitDynamicSkip$";

    /// <summary>Why the test skipped itself; null if it did not.</summary>
    public string? SkipReason =>
        At(Messages, 0) is var message && message.StartsWith(SkipToken, StringComparison.Ordinal) ? message[SkipToken.Length..] : null;

    public string Message => MessageOf(0, level: 0);

    public string Stack => StackOf(0);

    /// <summary>Both texts, for what has no place for a stack of its own.</summary>
    public override string ToString() => Stack.Length == 0 ? Message : Message + Environment.NewLine + Stack;

    string MessageOf(int index, int level)
    {
        var type = At(Types, index);
        var prefix = level == 0 ? "" : string.Concat(Enumerable.Repeat("----", level)) + " ";
        // The framework's own exceptions speak for themselves.
        var own = IsFrameworks(type) ? At(Messages, index) : $"{type} : {At(Messages, index)}";
        return string.Join(Environment.NewLine, Inner(index).Select(inner => MessageOf(inner, level + 1)).Prepend(prefix + own));
    }

    string StackOf(int index)
    {
        var inner = Inner(index).ToList();
        var own = string.Join(Environment.NewLine, At(Stacks, index).Split(Environment.NewLine).Where(IsUsers));
        return own + string.Concat(inner.Select((child, place) => $"{Environment.NewLine}----- Inner Stack Trace{Title(place, child)} -----{Environment.NewLine}{StackOf(child)}"));

        string Title(int place, int child) => inner.Count == 1 ? "" : $" #{place + 1} ({At(Types, child)})";
    }

    IEnumerable<int> Inner(int index) => Enumerable.Range(index + 1, Math.Max(0, Parents.Count - index - 1)).Where(child => Parents[child] == index);

    static bool IsFrameworks(string type) => type.StartsWith("Xunit.Sdk.", StringComparison.Ordinal) && type.IndexOf('.', "Xunit.Sdk.".Length) < 0;

    static bool IsUsers(string frame) => !frame.AsSpan().TrimStart().StartsWith("at Xunit.", StringComparison.Ordinal);

    static string At(IReadOnlyList<string?> values, int index) => index < values.Count ? values[index] ?? "" : "";
}
