using System.Text;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Algebra;

/// <summary>The random polynomials as text, one file each, which Maxima and SymPy read.</summary>
internal static class PolynomialText
{
    public static void Write(string folder)
    {
        var (a, b) = Problems.GcdPair();
        File.WriteAllText(Path.Combine(folder, "gcd-a.txt"), Of(a));
        File.WriteAllText(Path.Combine(folder, "gcd-b.txt"), Of(b));
        var (c, d) = Problems.FarPair();
        File.WriteAllText(Path.Combine(folder, "far-a.txt"), Of(c));
        File.WriteAllText(Path.Combine(folder, "far-b.txt"), Of(d));
        File.WriteAllText(Path.Combine(folder, "three.txt"), Of(Problems.ThreeFactors()));
        foreach (var n in new[] { 4, 5, 6 })
            File.WriteAllText(Path.Combine(folder, $"swinnerton-dyer-{1 << n}.txt"), Of(Problems.SwinnertonDyer(n)));
    }

    public static string Of(SparsePolynomial p)
    {
        var text = new StringBuilder();
        for (var i = 0; i < p.TermCount; i++)
        {
            var coefficient = p.Coefficient(i);
            text.Append(coefficient.Sign < 0 || i == 0 ? "" : "+").Append(coefficient);
            for (var v = 0; v < p.VariableCount; v++)
                if (p.Exponent(i, v) > 0) text.Append('*').Append("xyzt"[v]).Append('^').Append(p.Exponent(i, v));
        }

        return text.ToString();
    }
}
