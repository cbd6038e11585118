using System.Globalization;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;
using Symbolic.Printing;

namespace Symbolic.Matrices.Writing;

/// <summary>Terms with vectors and matrices in LaTeX: their names bold, <c>\odot</c> for products of entries, and a vector of ones
/// beside a number that counts for every entry.</summary>
internal sealed class LatexWriter : LatexPrinter
{
    private readonly MatrixTerm _term;

    private LatexWriter(MatrixTerm term) => _term = term;

    public static string Write(MatrixTerm term, Precedence minimum = default)
    {
        if (SharedParts.Of(term.Body) is not null) throw new LimitExceededException("the text of a term with vectors is too long");
        var writer = new LatexWriter(term);
        var (text, binding) = !term.Shape.IsScalar && term.IsConstant
            ? (writer.Ones(term.Body), term.IsZero || term.Body == Number.One ? Precedence.Primary : Precedence.Product)
            : (writer.Write(term.Body), writer.Binding(writer.Look(term.Body)));
        return binding < minimum ? $@"\left({text}\right)" : text;
    }

    protected override Notation Look(Expr term) => MatrixNotationOf.Term(term, _term);

    protected override Precedence Binding(Notation notation) => notation switch
    {
        AtomNotation { Atom: SeriesAtom or TotalAtom { Parts: [{ Shape.Kind: ShapeKind.Vector }] } or DotAtom } => Precedence.Product,
        ScaledNotation { Front: var front, Back.Count: > 1 } when front == Number.One => Precedence.Product,
        AtomNotation or ScaledNotation or EntryPowerNotation => notation.Precedence,
        _ => base.Binding(notation),
    };

    protected override void Spell(Notation notation, Pieces pieces)
    {
        switch (notation)
        {
            case AtomNotation { Atom: var atom }:
                pieces.Text(OfAtom(atom));
                break;
            case ScaledNotation product:
                if (product.Front != Number.One) pieces.Term(product.Front, Precedence.Product).Text(@" \, ");
                for (var i = 0; i < product.Back.Count; i++)
                {
                    if (i > 0) pieces.Text(product.IsEntrywise ? @" \odot " : @" \, ");
                    pieces.Term(product.Back[i], product.Back.Count == 1 || i == product.Back.Count - 1 ? Precedence.Product : Precedence.Power);
                }

                break;
            case EntryPowerNotation power:
                pieces.Term(power.Base, Precedence.Primary).Text(@"^{\odot ").Term(power.Exponent, Precedence.Primary).Text("}");
                break;
            case SumNotation sum when sum.Terms.Any(term => _term.HasArray(term.Term)):
                for (var i = 0; i < sum.Terms.Count; i++)
                {
                    var (negative, term) = sum.Terms[i];
                    pieces.Text(i == 0 ? negative ? "-" : "" : negative ? " - " : " + ");
                    if (_term.HasArray(term)) pieces.Term(term, Precedence.Product);
                    else pieces.Text(Ones(term));
                }

                break;
            default:
                base.Spell(notation, pieces);
                break;
        }
    }

    // A number for every entry.
    private string Ones(Expr number) =>
        number == Number.Zero ? @"\mathbf{0}"
        : number == Number.One ? @"\mathbf{1}"
        : Write(MatrixTerm.Entrywise(Shape.Scalar, number, _term), Precedence.Product) + @" \, \mathbf{1}";

    private static string OfAtom(Atom atom) => atom switch
    {
        NameAtom name => Bold(name.Text),
        ComponentAtom { Array: var array, Indices: var indices } => $"{LatexName.Atom(array.Text)}_{{{string.Join(", ", indices.Select(index => index.ToLatex()))}}}",
        RowAtom row => $"{Grouped(row.Array.Text)}_{{{row.Index.ToLatex()}}}",
        IdentityAtom => @"\mathbf{I}",
        TransposeAtom { Parts: [var part] } => Write(part, Precedence.Primary) + @"^{\top}",
        DiagonalAtom { Parts: [var part] } => $@"\operatorname{{diag}}\left({Write(part)}\right)",
        ProductAtom product => string.Join(@" \, ", product.Parts.Select(part => Write(part, Precedence.Power))),
        DotAtom { Parts: [var left, var right] } => $@"{Write(left, Precedence.Primary)}^{{\top}} {Write(right, Precedence.Power)}",
        NormAtom { Parts: [var part] } => $@"\left\lVert {Write(part)} \right\rVert",
        TotalAtom { Parts: [{ Shape.Kind: ShapeKind.Vector } part] } => $@"\mathbf{{1}}^{{\top}} {Write(part, Precedence.Power)}",
        TotalAtom { Parts: [var part] } => $@"\operatorname{{sum}}\left({Write(part)}\right)",
        SeriesAtom series => string.Create(
            CultureInfo.InvariantCulture,
            $@"\sum_{{{series.Index.ToLatex()}={series.Lower.ToLatex()}}}^{{{series.Upper.ToLatex()}}} {Write(series.Body, Precedence.Product)}"),
        _ => throw new InvalidOperationException($"No spelling for {atom.GetType().Name}."),
    };

    // The letter is bold, its subscripts are not.
    private static string Bold(string name)
    {
        var latex = LatexName.Of(name);
        var subscript = latex.IndexOf("_{", StringComparison.Ordinal);
        return subscript < 0 ? $@"\boldsymbol{{{latex}}}" : $@"\boldsymbol{{{latex[..subscript]}}}{latex[subscript..]}";
    }

    private static string Grouped(string name) => LatexName.Of(name).Contains("_{", StringComparison.Ordinal) ? $"{{{Bold(name)}}}" : Bold(name);
}
