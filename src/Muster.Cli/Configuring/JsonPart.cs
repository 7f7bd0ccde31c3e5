namespace Muster.Cli.Configuring;

/// <summary>A value of a JSON text, and where it stands.</summary>
abstract record JsonPart(Place At)
{
    /// <summary>What it is, in words for a message.</summary>
    public abstract string Words { get; }

    public sealed record Text(string Value, Place At) : JsonPart(At)
    {
        public override string Words => $"\"{(Value.Length <= 40 ? Value : Value[..40] + "…")}\" is a text";
    }

    /// <summary>A number, as it is written.</summary>
    public sealed record Number(string Digits, Place At) : JsonPart(At)
    {
        public override string Words => $"{Digits} is a number";
    }

    public sealed record Flag(bool Value, Place At) : JsonPart(At)
    {
        public string Word => Value ? "true" : "false";

        public override string Words => $"{Word} is a yes or no";
    }

    public sealed record Nothing(Place At) : JsonPart(At)
    {
        public override string Words => "null says nothing";
    }

    public sealed record Items(IReadOnlyList<JsonPart> Parts, Place At) : JsonPart(At)
    {
        public override string Words => "it is a list";
    }

    public sealed record Members(IReadOnlyList<Member> All, Place At) : JsonPart(At)
    {
        public override string Words => "it is an object";
    }

    /// <summary>A key of an object with its value.</summary>
    public sealed record Member(string Key, Place At, JsonPart Value);
}
