using System.Globalization;

namespace Symbolic.Compare;

/// <summary>Operations of functions and of their Jacobians without the values, and the ratios.</summary>
internal static class CountRows
{
    public static void Print()
    {
        Console.WriteLine("| problem | size | function | Jacobian | ratio | published |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var problem in CountedProblems.All())
        {
            var (function, jacobian) = problem.Count();
            var published = double.IsNaN(problem.Published) ? "" : problem.Published.ToString("0.##", CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {problem.Name} | {problem.Size} | {function} | {jacobian} | {jacobian / function:0.000} | {published} |"));
        }
    }
}
