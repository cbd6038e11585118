using Symbolic.Cli.Arguments;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Cli.Answers;

/// <summary>The variables of a term, with the components that the indices of sums pick.</summary>
internal static class Components
{
    private const int Most = 1 << 17;

    /// <summary>All variables: symbols and single components in ordinal order, then whole arrays in the order of their
    /// indices.</summary>
    /// <exception cref="UsageException">It cannot be told how long an array is.</exception>
    public static Expr[] VariablesOf(Expr term)
    {
        var free = term.FreeVariables();
        var arrays = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (node is Indexed component && !IsNumbered(component)) arrays[component.Name] = component.Children.Length;
        }

        if (arrays.Count == 0) return [.. free];
        var others = free.Where(variable => variable is not Indexed component || !arrays.ContainsKey(component.Name)).ToArray();
        var lengths = Lengths(term, others, [.. arrays.Select(array => (array.Key, array.Value))]);
        return [.. others, .. arrays.SelectMany((array, i) => All(array.Key, lengths[i]))];
    }

    private static bool IsNumbered(Indexed component)
    {
        foreach (var index in component.Children)
        {
            if (index is not Number) return false;
        }

        return true;
    }

    // The least lengths with which the term can be lowered: first all the same, doubled until they are enough, then each by bisection.
    private static int[][] Lengths(Expr term, Expr[] others, (string Name, int Rank)[] arrays)
    {
        var lengths = arrays.Select(array => new int[array.Rank]).ToArray();
        for (var length = 1; ; length *= 2)
        {
            if (arrays.Sum(array => Math.Pow(length, array.Rank)) > Most)
                throw new UsageException($"it cannot be told how many components {string.Join(", ", arrays.Select(array => array.Name))} has");
            foreach (var each in lengths) Array.Fill(each, length);
            if (Suffices()) break;
        }

        foreach (var each in lengths)
        {
            for (var k = 0; k < each.Length; k++)
            {
                var (least, enough) = (0, each[k]);
                while (enough - least > 1)
                {
                    each[k] = (least + enough) / 2;
                    if (Suffices()) enough = each[k];
                    else least = each[k];
                }

                each[k] = enough;
            }
        }

        return lengths;

        bool Suffices()
        {
            try
            {
                var tape = term.ToTape([.. others, .. arrays.SelectMany((array, i) => All(array.Name, lengths[i]))]);
                return !tape.Instructions.Any(instruction => instruction.IsChecked);
            }
            catch (UnboundSymbolException)
            {
                return false;
            }
            catch (UnsupportedException)
            {
                return false;
            }
        }
    }

    private static IEnumerable<Expr> All(string name, int[] lengths)
    {
        var count = lengths.Aggregate(1, (product, length) => product * length);
        var indices = new Expr[lengths.Length];
        for (var i = 0; i < count; i++)
        {
            var rest = i;
            for (var k = lengths.Length - 1; k >= 0; k--)
            {
                indices[k] = (rest % lengths[k]) + 1;
                rest /= lengths[k];
            }

            yield return Indexed.Create(name, indices);
        }
    }
}
