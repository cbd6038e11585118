using System.Globalization;
using System.Text;

namespace Symbolic.Matrices.Explained;

/// <summary>A gradient in matrix notation with the steps by which it is found.</summary>
public sealed class MatrixDerivation
{
    internal MatrixDerivation(MatrixTerm input, MatrixTerm by, MatrixTerm whole, MatrixTerm result, IReadOnlyList<MatrixStep> steps) =>
        (Input, By, Whole, Result, Steps) = (input, by, whole, result, steps);

    /// <summary>The number that is differentiated.</summary>
    public MatrixTerm Input { get; }

    /// <summary>What it is differentiated by.</summary>
    public MatrixTerm By { get; }

    /// <summary>The gradient, of the shape of <see cref="By"/>.</summary>
    public MatrixTerm Result { get; }

    /// <summary>The name of the number in the steps.</summary>
    internal MatrixTerm Whole { get; }

    internal IReadOnlyList<MatrixStep> Steps { get; }

    /// <summary>The steps as plain text.</summary>
    public string ToText()
    {
        var output = new StringBuilder();
        output.Append(CultureInfo.InvariantCulture, $"{Whole} = {Input}\n\n");
        for (var i = 0; i < Steps.Count; i++)
        {
            output.Append(CultureInfo.InvariantCulture, $"{i + 1}. {Steps[i].Title}: {Steps[i].Explanation}\n");
            foreach (var equation in Steps[i].Equations)
            {
                var left = equation.IsDerivative ? $"d{Whole}/d{equation.Left}" : equation.Left.ToInfix();
                if (equation.Delta is { } delta) left = $"{delta} = {left}";
                output.Append(CultureInfo.InvariantCulture, $"     {left} = {string.Join("\n       = ", equation.Sides)}\n");
            }
        }

        return output.Append(CultureInfo.InvariantCulture, $"\nResult: {Result}\n").ToString();
    }

    /// <summary>The steps as LaTeX; needs the package amsmath.</summary>
    public string ToLatex()
    {
        var output = new StringBuilder();
        var whole = Whole.ToLatex();
        Display($"{whole} &= {Input.ToLatex()}");
        foreach (var step in Steps)
        {
            var title = step.Title.Replace("_", "\\_", StringComparison.Ordinal);
            output.Append(CultureInfo.InvariantCulture, $"\n\\noindent\\textbf{{{title}.}}\n");
            Display(string.Join(" \\\\\n  ", step.Equations.Select(equation =>
            {
                var left = equation.Left.ToLatex();
                if (equation.IsDerivative) left = $@"\frac{{\partial {whole}}}{{\partial {left}}}";
                if (equation.Delta is { } delta) left = $"{delta.ToLatex()} = {left}";
                return $"{left} &= {string.Join(" \\\\\n  &= ", equation.Sides.Select(side => side.ToLatex()))}";
            })));
        }

        return output.ToString();

        void Display(string formula) => output.Append(CultureInfo.InvariantCulture, $"\\begin{{align*}}\n  {formula}\n\\end{{align*}}\n");
    }
}
