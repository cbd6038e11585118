using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>The texts of all rules, looked up by their stable ids.</summary>
internal static class Explanations
{
    public static string Title(string rule) => rule;

    public static string Text(string rule, ImmutableArray<Expr> mentions, Func<Expr, string> write) => rule;
}
