using System.Globalization;
using Muster.Model;
using Muster.Settings;

namespace Muster.Rules;

/// <summary>A rule in its place.</summary>
/// <param name="Rule">What it says.</param>
/// <param name="Place">Its number among all rules of the run.</param>
sealed record TestRule(ModuleRule Rule, int Place)
{
    /// <summary>What tests need that the rule makes serial, in whatever modules they are.</summary>
    public string Baton { get; } = string.Create(CultureInfo.InvariantCulture, $"rule {Place}");

    public bool IsFor(TestCase test) => Rule.Filter?.Matches(test) ?? true;
}
