using Symbolic.Expressions;
namespace Symbolic.Simplifier.Facts;

internal sealed class FactBase(Assumptions assumptions)
{
    public Assumptions Assumptions => assumptions;
    public bool? IsPositive(Expr e) => e is Number n ? n.Value.Sign > 0 : e == Constant.Pi || e == Constant.E || (e is Pow p && p.Base == Constant.E) ? true : null;
    public bool? IsNonnegative(Expr e) => IsPositive(e) == true ? true : null;
    public bool? IsNegative(Expr e) => null;
    public bool? IsZero(Expr e) => IsPositive(e) == true ? false : null;
    public bool? IsInteger(Expr e) => null;
    public bool? IsReal(Expr e) => null;
}
