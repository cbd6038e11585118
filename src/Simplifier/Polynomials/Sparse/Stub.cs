using System.Numerics;
namespace Symbolic.Simplifier.Polynomials.Sparse
{
internal sealed class SparsePolynomial : IEquatable<SparsePolynomial>
{
    readonly int _n; readonly List<(BigInteger C, int[] E)> _t;
    SparsePolynomial(int n, List<(BigInteger, int[])> t) { _n = n; _t = t; }
    static int Cmp(int[] a, int[] b) { for (var i = 0; i < a.Length; i++) if (a[i] != b[i]) return b[i].CompareTo(a[i]); return 0; }
    public static SparsePolynomial Zero(int v) => new(v, []);
    public static SparsePolynomial Constant(BigInteger c, int v) => FromTerms(v, [(c, new int[v])]);
    public static SparsePolynomial Variable(int i, int v) { var e = new int[v]; e[i] = 1; return FromTerms(v, [(1, e)]); }
    public static SparsePolynomial FromTerms(int v, IEnumerable<(BigInteger Coefficient, int[] Exponents)> terms)
    {
        var d = new SortedDictionary<int[], BigInteger>(Comparer<int[]>.Create(Cmp));
        foreach (var (c, e) in terms) { if (e.Any(x => x < 0)) throw new ArgumentException("neg"); d[e] = d.GetValueOrDefault(e) + c; }
        return new(v, [.. d.Where(p => !p.Value.IsZero).Select(p => (p.Value, p.Key))]);
    }
    public int VariableCount => _n; public int TermCount => _t.Count; public bool IsZero => _t.Count == 0;
    public bool IsConstant => IsZero || (_t.Count == 1 && _t[0].E.All(e => e == 0));
    public bool IsOne => _t.Count == 1 && IsConstant && _t[0].C.IsOne;
    public BigInteger Coefficient(int t) => _t[t].C; public int Exponent(int t, int v) => _t[t].E[v];
    public BigInteger LeadingCoefficient => IsZero ? 0 : _t[0].C;
    public int Degree(int v) => IsZero ? 0 : _t.Max(t => t.E[v]);
    public int TotalDegree => IsZero ? 0 : _t.Max(t => t.E.Sum());
    public static SparsePolynomial operator +(SparsePolynomial a, SparsePolynomial b) => FromTerms(a._n, a._t.Concat(b._t));
    public static SparsePolynomial operator -(SparsePolynomial a) => FromTerms(a._n, a._t.Select(t => (-t.C, t.E)));
    public static SparsePolynomial operator -(SparsePolynomial a, SparsePolynomial b) => a + -b;
    public static SparsePolynomial operator *(SparsePolynomial a, SparsePolynomial b) => FromTerms(a._n, a._t.SelectMany(s => b._t.Select(t => (s.C * t.C, s.E.Zip(t.E, (x, y) => x + y).ToArray()))));
    public SparsePolynomial Times(BigInteger c) => this * Constant(c, _n);
    public SparsePolynomial Pow(int e, CancellationToken ct) { var r = Constant(1, _n); for (; e > 0; e--) r *= this; return r; }
    public bool TryDivide(SparsePolynomial d, out SparsePolynomial q)
    {
        q = Zero(_n); var r = this;
        while (!r.IsZero)
        {
            var e = r._t[0].E.Zip(d._t[0].E, (x, y) => x - y).ToArray();
            if (e.Any(x => x < 0) || !(r._t[0].C % d._t[0].C).IsZero) return false;
            var m = FromTerms(_n, [(r._t[0].C / d._t[0].C, e)]);
            q += m; r -= m * d;
        }
        return true;
    }
    public BigInteger Content() => _t.Aggregate(BigInteger.Zero, (g, t) => BigInteger.GreatestCommonDivisor(g, t.C));
    public SparsePolynomial PrimitivePart() { var c = Content() * LeadingCoefficient.Sign; return FromTerms(_n, _t.Select(t => (t.C / c, t.E))); }
    public SparsePolynomial[] CoefficientsIn(int v) { var r = new SparsePolynomial[Degree(v) + 1]; for (var i = 0; i < r.Length; i++) r[i] = FromTerms(_n, _t.Where(t => t.E[v] == i).Select(t => { var e = (int[])t.E.Clone(); e[v] = 0; return (t.C, e); })); return r; }
    public bool Equals(SparsePolynomial? o) => o is not null && (this - o).IsZero;
    public override bool Equals(object? o) => Equals(o as SparsePolynomial);
    public override int GetHashCode() => TermCount;
}
}
namespace Symbolic.Simplifier.Polynomials.Gcd
{
using Symbolic.Simplifier.Polynomials.Sparse;
internal static class PolynomialGcd { public static SparsePolynomial Of(SparsePolynomial a, SparsePolynomial b, CancellationToken ct)
{
    if (a.IsZero) return b.LeadingCoefficient.Sign < 0 ? -b : b; if (b.IsZero) return a.LeadingCoefficient.Sign < 0 ? -a : a;
    for (var v = 0; v < a.VariableCount; v++)
    {
        if (a.Degree(v) == 0 && b.Degree(v) == 0) continue;
        SparsePolynomial C(SparsePolynomial p) { var g = SparsePolynomial.Zero(p.VariableCount); foreach (var q in p.CoefficientsIn(v)) g = Of(g, q, ct); return g; }
        var (ca, cb) = (C(a), C(b)); a.TryDivide(ca, out var pa); b.TryDivide(cb, out var pb);
        var x = SparsePolynomial.Variable(v, a.VariableCount);
        while (!pb.IsZero)
        {
            if (pb.Degree(v) == 0) { pa = SparsePolynomial.Constant(1, a.VariableCount); break; }
            var r = pa; var lead = pb.CoefficientsIn(v)[^1];
            while (!r.IsZero && r.Degree(v) >= pb.Degree(v)) { var lr = r.CoefficientsIn(v)[^1]; var m = lr; for (var k = r.Degree(v) - pb.Degree(v); k > 0; k--) m *= x; r = r * lead - pb * m; }
            if (!r.IsZero) { r.TryDivide(C(r), out r); }
            (pa, pb) = (pb, r);
        }
        var res = pa * Of(ca, cb, ct);
        return res.LeadingCoefficient.Sign < 0 ? -res : res;
    }
    return SparsePolynomial.Constant(BigInteger.GreatestCommonDivisor(a.Content(), b.Content()), a.VariableCount);
} }
internal static class SquareFree { public static IReadOnlyList<(SparsePolynomial Factor, int Multiplicity)> Decompose(SparsePolynomial p, CancellationToken ct) => [(p, 1)]; }
}
namespace Symbolic.Simplifier.Polynomials.Factoring
{
using Symbolic.Simplifier.Polynomials.Sparse;
internal static class Factorization { public static (BigInteger Content, IReadOnlyList<(SparsePolynomial Factor, int Multiplicity)> Factors) Of(SparsePolynomial p, CancellationToken ct)
{
    var n = p.VariableCount; var c = p.Content() * (p.LeadingCoefficient.Sign < 0 ? -1 : 1); p = p.PrimitivePart();
    var used = Enumerable.Range(0, n).Where(v => p.Degree(v) > 0).ToArray();
    var found = new List<(SparsePolynomial, int)>();
    IEnumerable<SparsePolynomial> Candidates(int r, int[] vars, int deg)
    {
        var monos = new List<int[]>();
        if (vars.Length == 1) for (var d = deg; d >= 0; d--) { var e = new int[n]; e[vars[0]] = d; monos.Add(e); }
        else { foreach (var v in vars) { var e = new int[n]; e[v] = 1; monos.Add(e); } monos.Add(new int[n]); }
        var count = monos.Count; var total = (long)Math.Pow(2 * r + 1, count);
        for (long k = 0; k < total; k++) { var t = new List<(BigInteger, int[])>(); var m = k; for (var i = 0; i < count; i++) { t.Add(((int)(m % (2 * r + 1)) - r, monos[i])); m /= 2 * r + 1; }
            var q = SparsePolynomial.FromTerms(n, t); if (q.IsConstant || q.LeadingCoefficient.Sign < 0 || !q.Content().IsOne) continue; yield return q; }
    }
    var all = used.Length == 1 ? Candidates(16, used, 1).Concat(Candidates(5, used, 2)) : used.Length is 2 or 3 ? Candidates(3, used, 1) : [];
    foreach (var q in all) { if (p.TotalDegree <= q.TotalDegree) break; var k = 0; while (p.TryDivide(q, out var w)) { p = w; k++; } if (k > 0) found.Add((q, k)); }
    if (!p.IsConstant) { var i = found.FindIndex(f => f.Item1.Equals(p)); if (i >= 0) found[i] = (p, found[i].Item2 + 1); else found.Add((p, 1)); }
    return (c, found);
} }
}
