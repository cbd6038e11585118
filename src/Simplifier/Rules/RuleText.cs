using Symbolic.Expressions;
using Symbolic.Simplifier.Matching;

namespace Symbolic.Simplifier.Rules;

/// <summary>What the text of a pattern tells without being parsed: which functions it names, and what stands at its root. Reading
/// hundreds of patterns at every start would take longer than most simplifications.</summary>
internal static class RuleText
{
    public static (UInt128 Heads, RuleRoot Root) Scan(string text)
    {
        UInt128 heads = 0;
        var (depth, root) = (0, RuleRoot.Whole);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (sign == '(') depth++;
            else if (sign == ')') depth--;
            else if (char.IsAsciiLetter(sign) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])))
            {
                var end = i;
                while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
                if (end - i > 1) heads |= TermHeads.BitOf(text[i..end]);
            }
            else if (depth == 0 && sign is '+' or '-' && i > 0 && text[i - 1] == ' ' && depth == 0) root = RuleRoot.Sum;
            else if (depth == 0 && sign is '*' or '/' or '^' && depth == 0 && root == RuleRoot.Whole) root = RuleRoot.Product;
        }

        return (heads, root == RuleRoot.Whole && text.StartsWith("sqrt(", StringComparison.Ordinal) ? RuleRoot.Product : root);
    }

    public static RuleRoot RootOf(Expr pattern) => pattern switch
    {
        Add => RuleRoot.Sum,
        Mul => RuleRoot.Product,
        Pow power => power.Base == Constant.E ? RuleRoot.Whole : RuleRoot.Product,
        _ => RuleRoot.Whole,
    };
}
