using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>Writes a derivation with set formulas: numbered steps in the text, each with its equation displayed. LaTeX and Markdown
/// differ only in how a heading, a display and a line of text are marked.</summary>
internal abstract class FormulaRenderer
{
    private readonly StringBuilder _output = new();

    public string Write(Derivation derivation, Detail detail)
    {
        Display(Write(derivation.Input));
        foreach (var remark in derivation.Remarks) Paragraph(Text(remark));
        Steps(derivation.Steps, "", detail);
        Heading("Result.", "");
        Display(Write(derivation.Result));
        return _output.ToString();
    }

    /// <summary>What is written so far.</summary>
    protected StringBuilder Output => _output;

    /// <summary>Begins a step: its number and title, then what it says.</summary>
    protected abstract void Heading(string title, string text);

    /// <summary>A line of running text.</summary>
    protected abstract void Paragraph(string text);

    /// <summary>A formula on a line of its own.</summary>
    protected abstract void Display(string formula);

    /// <summary>An equation on a line of its own: both sides, and the sign between them.</summary>
    protected abstract void Equation(string left, string sign, string right);

    private void Steps(ImmutableArray<Step> steps, string number, Detail detail)
    {
        Step? previous = null;
        Expr? start = null;
        var (count, own) = (0, "");
        foreach (var step in steps)
        {
            if (step.IsMinor && detail != Detail.Full) continue;
            var text = step.Told(LatexNotation.Style);
            if (previous is null || previous.After != step.Before)
            {
                own = string.Create(CultureInfo.InvariantCulture, $"{(number.Length == 0 ? "" : number + ".")}{++count}");
                start = step.Before;
                Heading($"{own}. {step.Title}.", text);
            }
            else
            {
                Paragraph(text.StartsWith(step.Title, StringComparison.Ordinal) ? text : $"{step.Title}. {text}".TrimEnd());
            }

            Equation(step, start!);
            foreach (var remark in step.Remarks) Paragraph(Text(remark));
            if (detail != Detail.Brief) Steps(step.Substeps, own, detail);
            previous = step;
        }
    }

    // In a chain of equal terms the left side stays the first of them.
    private void Equation(Step step, Expr start)
    {
        switch (step)
        {
            case { Rule: "implicit.write" }:
                Equation($@"\frac{{d{Write(step.Mentions[0])}}}{{d{Write(step.Mentions[1].Children[0])}}}", "=", Write(step.After));
                break;
            case { Rule: "implicit.again" }:
                Equation($@"\frac{{d}}{{d{Write(step.Mentions[0])}}}\left({Write(step.Before)}\right)", "=", Write(step.After));
                break;
            case { After: Relation or Logical }:
                Equation(Write(step.Before), @"\;\Rightarrow\;", Write(step.After));
                break;
            default:
                Equation(Write(start), "=", Write(step.After));
                break;
        }
    }

    private static string Write(Expr term) => LatexNotation.Write(term);

    private static string Text(Remark remark) => remark.Told(LatexNotation.Style);
}
