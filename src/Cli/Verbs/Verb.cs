using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Verbs;

/// <summary>One thing that the command does.</summary>
internal abstract class Verb
{
    public abstract string Name { get; }

    /// <summary>What it does, in one line.</summary>
    public abstract string Summary { get; }

    /// <summary>What follows the name: <c>EXPRESSION [options]</c>.</summary>
    public virtual string Usage => "EXPRESSION [options]";

    public abstract IReadOnlyList<Option> Options { get; }

    /// <summary>Command lines after the word <c>symbolic</c>, each with what it shows.</summary>
    public abstract IReadOnlyList<(string Line, string Shows)> Examples { get; }

    /// <summary>Does it.</summary>
    /// <returns>The exit status.</returns>
    /// <exception cref="UsageException">The arguments make no sense.</exception>
    /// <exception cref="Errors.SymbolicException">The mathematics is wrong, or has no answer.</exception>
    public abstract int Run(ArgumentList arguments, Terminal terminal);
}
