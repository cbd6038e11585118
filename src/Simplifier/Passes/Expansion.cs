using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Generators;

namespace Symbolic.Simplifier.Passes;

/// <summary>Multiplies products and powers of sums out, everywhere in a term.</summary>
/// <remarks>Arguments of functions, exponents and the parts of conditions are expanded first. Denominators are expanded no further
/// than their parts: <c>x*(x + 1)/(y*(y + 1))</c> becomes two quotients by <c>y*(y + 1)</c>.</remarks>
internal static class Expansion
{
    // A sum of many generators is expanded term by term: vectors of exponents of all of them would be long.
    private const int ManyGenerators = 24;

    /// <summary>The expanded term.</summary>
    /// <exception cref="Errors.LimitExceededException">It would be too large.</exception>
    public static Expr Of(Expr term, CancellationToken cancellationToken)
    {
        var expanded = new Dictionary<Expr, Expr>();
        var rebuilt = new Dictionary<Expr, Expr>();
        foreach (var node in Traversal.ChildrenFirst([term], static node => node is not Indexed))
        {
            if (node.Children.IsEmpty || node is Indexed)
            {
                rebuilt[node] = node;
                continue;
            }

            var children = new Expr[node.Children.Length];
            for (var i = 0; i < children.Length; i++)
            {
                var child = rebuilt[node.Children[i]];
                children[i] = IsArithmetic(node, i) ? child : Whole(child);
            }

            rebuilt[node] = node.WithChildren(children);
        }

        return Whole(rebuilt[term]);

        Expr Whole(Expr part)
        {
            if (!expanded.TryGetValue(part, out var result)) expanded[part] = result = OfArithmetic(part, cancellationToken);
            return result;
        }
    }

    /// <summary>Expands sums, products and powers, without looking into functions.</summary>
    public static Expr OfArithmetic(Expr term, CancellationToken cancellationToken)
    {
        if (IsExpanded(term)) return term;
        if (GeneratorTable.Of([term], keepsReciprocals: true) is not { } table) return term;
        if (table.Generators.Count > ManyGenerators && term is Add)
        {
            var parts = new Expr[term.Children.Length];
            for (var i = 0; i < parts.Length; i++) parts[i] = OfArithmetic(term.Children[i], cancellationToken);
            return Add.Create(parts);
        }

        return new TermWriter(table).Write(new Multiplication(table, cancellationToken).Of(term), cancellationToken);
    }

    // The operand of a sum, a product or a whole power is expanded together with it.
    private static bool IsArithmetic(Expr node, int operand) =>
        node is Add or Mul || (node is Pow { Exponent: Number } && operand == 0);

    private static bool IsExpanded(Expr term)
    {
        if (term is not Add) return IsMonomial(term);
        foreach (var child in term.Children)
        {
            if (!IsMonomial(child)) return false;
        }

        return true;
    }

    private static bool IsMonomial(Expr term)
    {
        if (term is not Mul) return IsPower(term);
        foreach (var factor in term.Children)
        {
            if (!IsPower(factor)) return false;
        }

        return true;
    }

    private static bool IsPower(Expr factor) => factor is not Pow power
        ? !Reading.IsComposite(factor)
        : !Reading.IsComposite(power.Base) && power.Base != Constant.ImaginaryUnit;
}
