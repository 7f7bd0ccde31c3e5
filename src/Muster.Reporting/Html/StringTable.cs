using System.Text.Json;

namespace Muster.Reporting.Html;

/// <summary>Strings that many tests share, each written once.</summary>
sealed class StringTable
{
    const int Longest = 300;
    const int MostCharacters = 4 * 1024 * 1024;

    readonly OrderedDictionary<string, int> places = [];
    int characters;

    public int Of(string text)
    {
        var cut = PageText.Cut(text, Longest);
        if (places.TryGetValue(cut, out var place))
            return place;

        // A million names that all differ would be no page any more.
        if (characters > MostCharacters && cut != "…")
            return Of("…");

        characters += cut.Length;
        places[cut] = places.Count;
        return places.Count - 1;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("strings");
        foreach (var text in places.Keys)
            json.WriteStringValue(text);

        json.WriteEndArray();
    }
}
