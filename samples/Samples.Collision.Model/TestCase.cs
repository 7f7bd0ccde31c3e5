namespace Muster.Model;

/// <summary>Has the full name of a type that Muster sends over its wire, and nothing else of it.</summary>
public sealed class TestCase
{
    public string Origin => "the user's own";
}
