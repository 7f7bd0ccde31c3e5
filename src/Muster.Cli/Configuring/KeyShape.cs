namespace Muster.Cli.Configuring;

/// <summary>How the value of a key is written.</summary>
enum KeyShape
{
    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number or a word that stands for one.</summary>
    IntegerOrWord,

    /// <summary>A text.</summary>
    Text,
}
