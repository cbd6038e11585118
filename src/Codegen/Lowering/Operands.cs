using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>What the instructions of a node read.</summary>
internal static class Operands
{
    /// <summary>Whether a node costs nothing: a number, or a variable.</summary>
    public static bool IsLeaf(Expr node) => node.Kind is ExprKind.Number or ExprKind.Constant or ExprKind.Symbol or ExprKind.Indexed;

    /// <summary>Adds the operands of a node that needs all of them.</summary>
    public static void Collect(Expr node, List<Expr> operands)
    {
        switch (node)
        {
            case Mul:
                foreach (var factor in node.Children) operands.Add(factor is Pow { IsDivisor: true } ? factor.Children[0] : factor);
                break;
            case Pow power:
                if (power.Base != Constant.E) operands.Add(power.Base);
                if (power.Exponent is not Number) operands.Add(power.Exponent);
                break;
            case Derivative or Integral or Limit:
                throw new UnsupportedException($"{node.Kind.ToString().ToLowerInvariant()}s with free variables are not compiled; evaluate the term with Evaluate");
            default:
                foreach (var child in node.Children) operands.Add(child);
                break;
        }
    }
}
