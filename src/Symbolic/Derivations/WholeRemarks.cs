using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>Remarks on a derivation as a whole.</summary>
internal static class WholeRemarks
{
    // A list of many symbols says nothing to anybody.
    private const int MostSymbols = 6;

    public static ImmutableArray<Remark> On(Expr term, Expr variable)
    {
        var remarks = ImmutableArray.CreateBuilder<Remark>();
        var held = term.FreeVariables().Where(symbol => symbol != variable).ToArray();
        if (held.Length is > 0 and <= MostSymbols) remarks.Add(new Remark("note.held-constant", [.. held]));
        if (term == 1 / (1 + Maths.Exp(-variable))) remarks.Add(new Remark("note.in-itself", [term]));
        return remarks.ToImmutable();
    }
}
