using System.Globalization;

namespace Symbolic.Optimizers.Problems;

/// <summary>Formulas with numbers written into them.</summary>
internal static class Text
{
    /// <summary>A formula for each k from 1 to a count.</summary>
    public static string[] Each(int count, Func<int, FormattableString> formula) =>
        [.. Enumerable.Range(1, count).Select(k => Of(formula(k)))];

    public static string Of(FormattableString formula) => formula.ToString(CultureInfo.InvariantCulture);
}
