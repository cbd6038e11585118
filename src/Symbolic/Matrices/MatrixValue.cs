using Symbolic.Errors;
using Symbolic.Evaluation;
using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;

namespace Symbolic.Matrices;

/// <summary>The numbers that a term is, computed as it is written: products of matrices as such.</summary>
internal sealed class MatrixValue(EvaluationEnvironment environment, CancellationToken cancellationToken)
{
    /// <summary>The values; a vector has one column, a number one entry.</summary>
    public double[,] Of(MatrixTerm term)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new LimitExceededException("vectors are nested too deeply");
        var values = new double[Size(term.Shape.Rows), Size(term.Shape.Columns)];
        var atoms = new double[term.Atoms.Length][,];
        for (var a = 0; a < atoms.Length; a++) atoms[a] = Of(term.Atoms[a]);
        // The text of an atom is no name that an environment knows.
        var slots = new Symbol[atoms.Length];
        var renamed = new Dictionary<Expr, Expr>();
        for (var a = 0; a < slots.Length; a++)
        {
            slots[a] = Symbol.Fresh($"slot{(char)('a' + a % 26)}_{a / 26}", term.Body);
            renamed[term.Atoms[a].Slot] = slots[a];
        }

        var body = term.Body.Substitute(renamed);
        for (var i = 0; i < values.GetLength(0); i++)
        {
            for (var j = 0; j < values.GetLength(1); j++)
            {
                var here = environment;
                for (var a = 0; a < slots.Length; a++)
                    here = here.With(slots[a].Name, term.Atoms[a].Shape.IsScalar ? atoms[a][0, 0] : atoms[a][i, j]);
                values[i, j] = Interpreter.Evaluate(body, here, cancellationToken);
            }
        }

        return values;
    }

    private double[,] Of(Atom atom)
    {
        switch (atom)
        {
            case NameAtom or ComponentAtom or RowAtom or IdentityAtom:
                return Table(atom.Shape, (i, j) => IndexNotation.Entry(atom.Term, i, j, IndexNames.Beside(atom.Term)));
            case TransposeAtom:
                return Filled(atom.Shape, Of(atom.Parts[0]), static (part, i, j) => part[j, i]);
            case DiagonalAtom { Shape.Kind: ShapeKind.Matrix }:
                return Filled(atom.Shape, Of(atom.Parts[0]), static (part, i, j) => i == j ? part[i, 0] : 0);
            case DiagonalAtom:
                return Filled(atom.Shape, Of(atom.Parts[0]), static (part, i, _) => part[i, i]);
            case ProductAtom:
                return atom.Parts.Select(Of).Aggregate(Product);
            case DotAtom:
                return new[,] { { Products(Of(atom.Parts[0]), Of(atom.Parts[1])) } };
            case NormAtom:
                var part = Of(atom.Parts[0]);
                return new[,] { { Math.Sqrt(Products(part, part)) } };
            case TotalAtom:
                return new[,] { { Of(atom.Parts[0]).Cast<double>().Sum() } };
            case SeriesAtom series:
                return Sum(series);
            default:
                throw new InvalidOperationException($"No value of {atom.GetType().Name}.");
        }
    }

    private double[,] Sum(SeriesAtom series)
    {
        var total = new double[Size(series.Shape.Rows), Size(series.Shape.Columns)];
        var (lower, upper) = (Number(series.Lower), Number(series.Upper));
        for (var index = lower; index <= upper; index++)
        {
            var values = new MatrixValue(environment.With(series.Index.Name, index), cancellationToken).Of(series.Body);
            for (var i = 0; i < total.GetLength(0); i++)
            {
                for (var j = 0; j < total.GetLength(1); j++) total[i, j] += values[i, j];
            }
        }

        return total;
    }

    private double[,] Table(Shape shape, Func<Expr, Expr, Expr> entry)
    {
        var table = new double[Size(shape.Rows), Size(shape.Columns)];
        for (var i = 0; i < table.GetLength(0); i++)
        {
            for (var j = 0; j < table.GetLength(1); j++) table[i, j] = Interpreter.Evaluate(entry(i + 1, j + 1), environment, cancellationToken);
        }

        return table;
    }

    private double[,] Filled(Shape shape, double[,] part, Func<double[,], int, int, double> entry)
    {
        var table = new double[Size(shape.Rows), Size(shape.Columns)];
        for (var i = 0; i < table.GetLength(0); i++)
        {
            for (var j = 0; j < table.GetLength(1); j++) table[i, j] = entry(part, i, j);
        }

        return table;
    }

    private static double[,] Product(double[,] left, double[,] right)
    {
        var product = new double[left.GetLength(0), right.GetLength(1)];
        for (var i = 0; i < product.GetLength(0); i++)
        {
            for (var j = 0; j < product.GetLength(1); j++)
            {
                for (var k = 0; k < left.GetLength(1); k++) product[i, j] += left[i, k] * right[k, j];
            }
        }

        return product;
    }

    private static double Products(double[,] left, double[,] right) => left.Cast<double>().Zip(right.Cast<double>(), (a, b) => a * b).Sum();

    private int Size(Expr dimension)
    {
        var size = Number(dimension);
        return size is >= 0 and <= 100_000_000 ? size : throw new LimitExceededException($"the dimension {dimension} is {size}");
    }

    private int Number(Expr whole)
    {
        var value = Interpreter.Evaluate(whole, environment, cancellationToken);
        return value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue
            ? (int)value
            : throw new UnsupportedException($"{whole} is {value}, and no whole number");
    }
}
