using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>Writes a derivation as plain text: numbered steps, each with its rule, its equation, and its parts indented below.</summary>
internal static class TextRenderer
{
    private const int Indent = 3;

    public static string Render(Derivation derivation, Detail detail)
    {
        var output = new StringBuilder();
        output.Append(DerivationNotation.Write(derivation.Input)).Append('\n');
        foreach (var remark in derivation.Remarks) output.Append(Text(remark)).Append('\n');
        output.Append('\n');
        Steps(derivation.Steps, "", 0, detail, output);
        output.Append("\nResult: ").Append(DerivationNotation.Write(derivation.Result)).Append('\n');
        return output.ToString();
    }

    // The steps under a number, counted on from those that stand there already; returns the last count.
    private static int Steps(ImmutableArray<Step> steps, string number, int count, Detail detail, StringBuilder output)
    {
        var margin = new string(' ', Indent * (number.Length == 0 ? 0 : number.Count(c => c == '.') + 1));
        Step? previous = null;
        var (own, parts) = ("", 0);
        foreach (var step in steps)
        {
            if (step.IsMinor && detail != Detail.Full) continue;
            if (previous is not null && previous.After == step.Before)
            {
                output.Append(CultureInfo.InvariantCulture, $"{margin}   {Label(step)}\n{margin}     {GoesOn(step)}\n");
            }
            else
            {
                own = string.Create(CultureInfo.InvariantCulture, $"{(number.Length == 0 ? "" : number + ".")}{++count}");
                parts = 0;
                var sign = IsCondition(step.Before) ? "=>" : "=";
                output.Append(CultureInfo.InvariantCulture, $"{margin}{own}. {Label(step)}\n");
                output.Append(CultureInfo.InvariantCulture, $"{margin}     {Write(step.Before)} {sign} {Write(step.After)}\n");
            }

            foreach (var remark in step.Remarks) output.Append(CultureInfo.InvariantCulture, $"{margin}     ({Text(remark)})\n");
            if (detail != Detail.Brief) parts = Steps(step.Substeps, own, parts, detail, output);
            previous = step;
        }

        return count;
    }

    private static string GoesOn(Step step) => step switch
    {
        _ when IsCondition(step.After) => "=> " + Write(step.After),
        { Rule: "implicit.write" } => $"=> d{step.Mentions[0]}/d{step.Mentions[1].Children[0]} = {Write(step.After)}",
        { Rule: "implicit.again" } => $"d/d{step.Mentions[0]}[{Write(step.Before)}] = {Write(step.After)}",
        _ => "= " + Write(step.After),
    };

    private static bool IsCondition(Expr term) => term is Relation or Logical;

    private static string Write(Expr term) => DerivationNotation.Write(term);

    private static string Label(Step step)
    {
        var text = step.Told(ExplanationStyle.Text);
        return text.StartsWith(step.Title, StringComparison.Ordinal) ? text : $"{step.Title}. {text}".TrimEnd();
    }

    private static string Text(Remark remark) => remark.Told(ExplanationStyle.Text);
}
