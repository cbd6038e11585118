using System.Collections.Immutable;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Matching;

namespace Symbolic.Simplifier.Rules;

/// <summary>A rule of the table. Its sides are read when it is first needed; most rules never are.</summary>
internal sealed class Rule
{
    private const int AttemptsPerTerm = 6;
    private const int MostAlternatives = 4;

    private readonly RuleRow _row;
    private readonly Lazy<Compiled> _compiled;

    public Rule(RuleRow row, RuleFamily family)
    {
        (_row, Family) = (row, family);
        _compiled = new(() => new Compiled(row));
        (Heads, Root) = RuleText.Scan(row.Pattern);
    }

    public string Id => _row.Id;

    public RuleFamily Family { get; }

    public string PatternText => _row.Pattern;

    public string ReplacementText => _row.Replacement;

    public string When => _row.When;

    public string Where => _row.Where;

    public string Title => _row.Title;

    public string Example => _row.Example;

    public bool IsExpanding => _row.IsExpanding;

    public Soundness Soundness => _row.Sound ?? (_row.Where.Length == 0 ? Soundness.Always : Soundness.OnDomain);

    /// <summary>One sentence for a derivation, in which what is between backquotes is a formula.</summary>
    public string Wording => $"{Title}: `{PatternText} = {ReplacementText}`.";

    /// <summary>The functions that a term must contain for the rule to apply.</summary>
    public UInt128 Heads { get; }

    /// <summary>What the pattern is at its root.</summary>
    public RuleRoot Root { get; }

    public Expr Pattern => _compiled.Value.Pattern;

    public Expr Replacement => _compiled.Value.Replacement;

    /// <summary>The variables of the rule.</summary>
    public IEnumerable<string> Variables => _compiled.Value.Compiler.Slots.Keys.Select(variable => variable.ToString());

    /// <summary>Everything that the rule can make of a term at its root: of a sum, first what becomes of it if the rule is applied in
    /// all places that do not overlap, then single places.</summary>
    public IEnumerable<Rewrite> Rewrites(Expr term, FactBase facts, SumIndex? index = null) => Root switch
    {
        RuleRoot.Sum when term is Add sum => InSum(sum, facts, index ?? new SumIndex(sum)),
        RuleRoot.Product when term is Mul or Pow => InProduct(term, facts),
        _ when Root != RuleRoot.Sum => Whole(term, facts),
        _ => [],
    };

    private RuleSearch Search(FactBase facts, int size) => new(
        _compiled.Value.Compiler, _compiled.Value.IndexSlot, matcher =>
            Conditions(matcher.Bindings, facts) is not null, AttemptsPerTerm * size + 32);

    // The conditions that travel; null if one of those that must be known is not, or if one certainly does not hold.
    private ImmutableArray<Expr>? Conditions(ReadOnlySpan<Expr?> bindings, FactBase facts)
    {
        foreach (var condition in _compiled.Value.When)
        {
            if (Condition.Holds(condition.Fill(bindings), facts) != true) return null;
        }

        var open = ImmutableArray<Expr>.Empty;
        foreach (var condition in _compiled.Value.Where)
        {
            var relation = condition.Fill(bindings);
            var holds = Condition.Holds(relation, facts);
            if (holds == false) return null;
            if (holds is null) open = open.Add(relation);
        }

        return open;
    }

    private Rewrite Made(Expr result, ReadOnlySpan<Expr?> bindings, FactBase facts, int places = 1)
    {
        var named = ImmutableArray.CreateBuilder<(string, Expr)>();
        foreach (var (variable, slot) in _compiled.Value.Compiler.Slots)
        {
            if (bindings[slot] is { } bound) named.Add((variable.ToString(), bound));
        }

        return new Rewrite(this, result, named.ToImmutable(), Conditions(bindings, facts) ?? [], places);
    }

    private List<Rewrite> InSum(Add sum, FactBase facts, SumIndex index)
    {
        var found = new List<SumFound>();
        var taken = new HashSet<int>();
        var apart = new List<SumFound>();
        _compiled.Value.Sum!.Find(index, Search(facts, index.Count), match =>
        {
            if (match.Used.All(used => !taken.Contains(used.Term)))
            {
                foreach (var (term, _) in match.Used) taken.Add(term);
                apart.Add(match);
            }

            if (found.Count < MostAlternatives) found.Add(match);
            return false;
        });
        var rewrites = new List<Rewrite>();
        if (apart.Count > 1) Add(rewrites, sum, InSum(apart, index, facts));
        foreach (var match in found) Add(rewrites, sum, InSum([match], index, facts));
        return rewrites;
    }

    private Rewrite InSum(List<SumFound> matches, SumIndex index, FactBase facts)
    {
        var added = matches.Select(match => match.Cofactor * _compiled.Value.Right.Fill(match.Bindings));
        var result = index.Replace(matches.SelectMany(match => match.Used), added);
        var conditions = matches.SelectMany(match => Conditions(match.Bindings, facts) ?? []).Distinct();
        return Made(result, matches[0].Bindings, facts, matches.Count) with { Conditions = [.. conditions] };
    }

    private List<Rewrite> InProduct(Expr product, FactBase facts)
    {
        var rewrites = new List<Rewrite>();
        var pattern = _compiled.Value.Product;
        if (pattern is null) return [.. Whole(product, facts)];
        // A single factor is a node of its own.
        if (pattern.FactorCount == 1 && product is not Pow) return rewrites;
        pattern.Find(product, Search(facts, 64), matcher => _compiled.Value.Right.Fill(matcher.Bindings), (result, matcher) =>
        {
            Add(rewrites, product, Made(result, matcher.Bindings, facts));
            return rewrites.Count >= MostAlternatives;
        });
        return rewrites;
    }

    private List<Rewrite> Whole(Expr term, FactBase facts)
    {
        var rewrites = new List<Rewrite>();
        var search = Search(facts, 64);
        var matcher = search.Matcher();
        matcher.Match(_compiled.Value.Plain!, term, () =>
        {
            if (!search.Holds(matcher)) return false;
            Add(rewrites, term, Made(_compiled.Value.Right.Fill(matcher.Bindings), matcher.Bindings, facts));
            return rewrites.Count >= MostAlternatives;
        });
        return rewrites;
    }

    private static void Add(List<Rewrite> rewrites, Expr before, Rewrite rewrite)
    {
        if (rewrite.Result != before && rewrites.All(other => other.Result != rewrite.Result)) rewrites.Add(rewrite);
    }

    // Both sides, read.
    private sealed class Compiled
    {
        public Compiled(RuleRow row)
        {
            (Pattern, Replacement) = (row.Pattern.Parse(), row.Replacement.Parse());
            var root = RuleText.RootOf(Pattern);
            if (root != RuleText.Scan(row.Pattern).Root) throw new UnsupportedException($"the pattern of {row.Id} is read as {root}");
            if (root == RuleRoot.Sum) Sum = new SumMatch((Add)Pattern, Compiler);
            else if (root == RuleRoot.Product && !(Pattern is Pow { Exponent: not Number })) Product = new ProductMatch(Pattern, Compiler);
            else Plain = RootPattern(Pattern);
            IndexSlot = Compiler.Slots.Where(pair => pair.Key is Symbol { Name: "k" }).Select(pair =>
                pair.Value).DefaultIfEmpty(-1).First();
            Right = new Template(Replacement, Compiler.Slots);
            if (Right.Unbound.Count > 0) throw new UnsupportedException($"the right side of {row.Id} has the unbound name {Right.Unbound[0]}");
            When = Condition.Read(row.When, Compiler.Slots);
            Where = Condition.Read(row.Where, Compiler.Slots);
        }

        public PatternCompiler Compiler { get; } = new();

        public Expr Pattern { get; }

        public Expr Replacement { get; }

        public int IndexSlot { get; }

        public SumMatch? Sum { get; }

        public ProductMatch? Product { get; }

        public Pattern? Plain { get; }

        public Template Right { get; }

        public ImmutableArray<Condition> When { get; }

        public ImmutableArray<Condition> Where { get; }

        private Pattern RootPattern(Expr pattern) => Compiler.Compile(pattern);
    }
}
