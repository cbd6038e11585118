using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Printing;

namespace Symbolic.Matrices.Writing;

/// <summary>Terms with vectors and matrices in the infix syntax.</summary>
internal sealed class InfixWriter : InfixPrinter
{
    private readonly MatrixTerm _term;

    private InfixWriter(MatrixTerm term) => _term = term;

    /// <summary>The text of a term, in parentheses if it binds less tightly than its surroundings.</summary>
    public static string Write(MatrixTerm term, Precedence minimum = default)
    {
        if (!term.Shape.IsScalar && term.IsConstant) return Constant(term, minimum);
        if (SharedParts.Of(term.Body) is not null) throw new LimitExceededException("the text of a term with vectors is too long");
        var writer = new InfixWriter(term);
        var text = writer.Write(term.Body);
        return writer.Look(term.Body).Precedence < minimum ? $"({text})" : text;
    }

    protected override Notation Look(Expr term) => MatrixNotationOf.Term(term, _term);

    protected override void Spell(Notation notation, Pieces pieces)
    {
        switch (notation)
        {
            case AtomNotation { Atom: var atom }:
                pieces.Text(atom.Text);
                break;
            case ScaledNotation product:
                if (product.Front != Number.One) pieces.Term(product.Front, Precedence.Product).Text("*");
                if (product.IsEntrywise && product.Back.Count > 1)
                {
                    pieces.Text("hadamard(").Join([.. product.Back], ", ").Text(")");
                    break;
                }

                for (var i = 0; i < product.Back.Count; i++)
                    pieces.Text(i == 0 ? "" : "*").Term(product.Back[i], i == 0 && product.IsEntrywise ? Precedence.Product : Precedence.Power);
                break;
            case EntryPowerNotation power:
                pieces.Term(power.Base, Precedence.Postfix).Text("^").Term(power.Exponent, Precedence.Postfix);
                break;
            default:
                base.Spell(notation, pieces);
                break;
        }
    }

    // All entries are one number.
    private static string Constant(MatrixTerm term, Precedence minimum)
    {
        var shape = term.Shape.Kind == ShapeKind.Row ? term.Shape.Transposed : term.Shape;
        var sizes = shape.Kind == ShapeKind.Vector ? $"({shape.Rows})" : $"({shape.Rows}, {shape.Columns})";
        var mark = term.Shape.Kind == ShapeKind.Row ? "^T" : "";
        var binding = mark.Length > 0 ? Precedence.Power : Precedence.Primary;
        if (term.IsZero || term.Body == Number.One)
        {
            var name = (term.IsZero ? "zeros" : "ones") + sizes + mark;
            return binding < minimum ? $"({name})" : name;
        }

        var factor = Write(MatrixTerm.Entrywise(Shape.Scalar, term.Body, term), Precedence.Product);
        var text = $"{factor}*ones{sizes}{mark}";
        return Precedence.Product < minimum ? $"({text})" : text;
    }
}
