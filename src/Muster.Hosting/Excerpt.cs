namespace Muster.Hosting;

/// <summary>Keeps what goes into one message small enough for a frame, whatever a framework captured.</summary>
static class Excerpt
{
    const int Limit = 1024 * 1024;

    /// <summary>Of a longer text, the head and the tail, and how much is missing between them.</summary>
    public static string? Of(string? text)
    {
        if (text is null || text.Length <= Limit)
            return text;

        // A pair of surrogates must not be cut in two.
        var head = Limit / 2 - (char.IsHighSurrogate(text[Limit / 2 - 1]) ? 1 : 0);
        var tail = text.Length - Limit / 2 + (char.IsLowSurrogate(text[^(Limit / 2)]) ? 1 : 0);
        return FormattableString.Invariant($"{text[..head]}\n… {tail - head} characters left out …\n{text[tail..]}");
    }
}
