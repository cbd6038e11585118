using Symbolic.Expressions;

namespace Symbolic.Simplifier.Passes;

/// <summary>Minus signs of terms as they are written.</summary>
internal static class Signs
{
    /// <summary>Whether a term begins with a minus sign.</summary>
    public static bool IsNegative(Expr term) => term is Number { Value.Sign: < 0 } or Mul { Coefficient.Sign: < 0 };

    /// <summary>A sum with the sign of each of its terms changed.</summary>
    public static Expr Turned(Add sum) => Add.Create(sum.Children.ToArray().Select(static term => -term).ToArray());
}
