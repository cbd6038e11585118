using System.Collections.Frozen;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Simplifier.Identities;

/// <summary>Which nodes are circular functions, hyperbolic functions or exponentials.</summary>
internal static class Kernels
{
    private static readonly FrozenSet<string> CircularNames = FrozenSet.ToFrozenSet(["sin", "cos", "tan", "cot", "sec", "csc"]);

    private static readonly FrozenSet<string> HyperbolicNames =
        FrozenSet.ToFrozenSet(["sinh", "cosh", "tanh", "coth", "sech", "csch", "sigmoid", "expm1"]);

    private static readonly FrozenDictionary<string, Function> Rows =
        FunctionTable.Default.Rows.Where(row => row.MinArity == 1).ToFrozenDictionary(row => row.Name, StringComparer.Ordinal);

    /// <summary>A function of the table, by its name, applied to a term.</summary>
    public static Expr Call(string name, Expr argument) => Apply.Create(Rows[name], argument);

    public static bool IsCircular(Expr node) => node is Apply { Function.Name: var name } && CircularNames.Contains(name);

    /// <summary>Functions that are rational in an exponential.</summary>
    public static bool IsHyperbolic(Expr node) => node is Apply { Function.Name: var name } && HyperbolicNames.Contains(name);

    public static bool IsExponential(Expr node) => node is Pow power && power.Base == Constant.E;

    public static bool IsCall(Expr node, string name) => node is Apply { Function.Name: var actual } && actual == name;
}
