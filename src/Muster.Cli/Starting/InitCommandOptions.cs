using System.CommandLine;

namespace Muster.Cli.Starting;

/// <summary>The options of <c>muster init</c>.</summary>
sealed class InitCommandOptions
{
    public Argument<string?> Path { get; } = new("PATH")
    {
        Description = "Project, solution or folder to look at; by default the solution at the root.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<bool> Force { get; } = new("--force") { Description = "Write over a muster.json that is there." };

    public Option<bool> Schema { get; } = new("--schema") { Description = "Print the JSON schema of muster.json, and write nothing." };

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [Force, Schema];
}
