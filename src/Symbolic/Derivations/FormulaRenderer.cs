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
        Steps(derivation.Steps, "", 0, detail);
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

    // The steps under a number, counted on from those that stand there already; returns the last count.
    private int Steps(ImmutableArray<Step> steps, string number, int count, Detail detail)
    {
        Step? previous = null;
        var (own, parts) = ("", 0);
        Expr? start = null;
        var followsAtOnce = false;
        foreach (var step in steps)
        {
            if (step.IsMinor && detail != Detail.Full) continue;
            var text = step.Told(LatexNotation.Style);
            if (previous is null || previous.After != step.Before)
            {
                own = string.Create(CultureInfo.InvariantCulture, $"{(number.Length == 0 ? "" : number + ".")}{++count}");
                parts = 0;
                start = step.Before;
                followsAtOnce = false;
                Heading(text.StartsWith(step.Title, StringComparison.Ordinal) ? $"{own}." : $"{own}. {step.Title}.", text);
            }
            else
            {
                Paragraph(text.StartsWith(step.Title, StringComparison.Ordinal) ? text : $"{step.Title}. {text}".TrimEnd());
            }

            Equation(step, followsAtOnce ? null : start!);
            foreach (var remark in step.Remarks) Paragraph(Text(remark));
            var before = parts;
            if (detail != Detail.Brief) parts = Steps(step.Substeps, own, parts, detail);
            followsAtOnce = parts == before;
            previous = step;
        }

        return count;
    }

    // A chain of equal terms goes on without its left side; where other equations stand between, it is the first of the chain.
    private void Equation(Step step, Expr? start)
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
                Equation(start is null ? "" : Write(step.Before), @"\;\Rightarrow\;", Write(step.After));
                break;
            default:
                Equation(start is null ? "" : Write(start), "=", Write(step.After));
                break;
        }
    }

    private static string Write(Expr term) => LatexNotation.Write(term);

    private static string Text(Remark remark) => remark.Told(LatexNotation.Style);
}
