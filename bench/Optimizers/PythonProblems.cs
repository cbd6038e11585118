using System.Globalization;
using System.Text;
using Symbolic.Codegen;
using Symbolic.Expressions;
using Symbolic.Optimization.Constraints;
using Symbolic.Optimizers.Problems;

namespace Symbolic.Optimizers;

/// <summary>The same problems as a Python module, values and gradients written by the toolkit.</summary>
internal static class PythonProblems
{
    public static void Write(string file)
    {
        var text = new StringBuilder("import numpy as np\nunconstrained = []\nconstrained = []\n");
        foreach (var problem in MoreGarbowHillstrom.All)
        {
            Function(text, "f", Add.Create([.. problem.Terms.Select(term => term ^ 2)]), problem.Variables);
            text.Append(CultureInfo.InvariantCulture, $"unconstrained.append(('MGH{problem.Number}', f, {List(problem.Start)}, {List(problem.Minima)}))\n");
        }

        foreach (var problem in HockSchittkowski.All)
        {
            var stated = ConstrainedProblem.Of(problem.Term, problem.Variables, problem.Relations);
            Function(text, "f", stated.Term, problem.Variables);
            text.Append("equalities, inequalities = [], []\n");
            foreach (var (terms, list) in new[] { (stated.Equalities, "equalities"), (stated.Inequalities, "inequalities") })
            {
                foreach (var term in terms)
                {
                    Function(text, "g", term, problem.Variables);
                    text.Append(CultureInfo.InvariantCulture, $"{list}.append(g)\n");
                }
            }

            text.Append(CultureInfo.InvariantCulture,
                $"constrained.append(('{problem}', f, equalities, inequalities, {List(problem.Start)}, {List(problem.Minima)}))\n");
        }

        File.WriteAllText(file, text.ToString());
    }

    // Each function has a name of its own, as its tables are named after it.
    private static void Function(StringBuilder text, string name, Expr term, Expr[] variables)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"{name}_{text.Length}");
        text.Append(term.ToGradientSource(SourceLanguage.Python, variables, own)).Append(CultureInfo.InvariantCulture, $"\n{name} = {own}\n");
    }

    private static string List(double[] values) =>
        $"[{string.Join(", ", values.Select(value => value.ToString("r", CultureInfo.InvariantCulture)))}]";
}
