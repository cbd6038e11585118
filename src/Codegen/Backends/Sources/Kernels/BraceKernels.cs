using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Symbolic.Codegen.Backends.Sources.Kernels;

/// <summary>Kernels of C and C#, which differ so little that they are written once: <c>fn</c> begins a function, a
/// <c>table</c> holds numbers, and functions have their names in C.</summary>
internal static partial class BraceKernels
{
    private static readonly string[] CTexts = [CommonKernels.Plain, CommonSpecialKernels.Text, CKernels.Text];
    private static readonly string[] CSharpTexts = [CommonKernels.Plain, CommonSpecialKernels.Text, CSharpKernels.Text];

    private static readonly FrozenDictionary<string, string> CSharpNames = new Dictionary<string, string>
    {
        ["exp"] = "Math.Exp", ["log"] = "Math.Log", ["log2"] = "Math.Log2", ["log10"] = "Math.Log10", ["pow"] = "Math.Pow",
        ["sqrt"] = "Math.Sqrt", ["fabs"] = "Math.Abs", ["floor"] = "Math.Floor", ["rint"] = "Math.Round", ["fma"] = "Math.FusedMultiplyAdd",
        ["copysign"] = "Math.CopySign", ["sin"] = "Math.Sin", ["tan"] = "Math.Tan", ["asin"] = "Math.Asin", ["acos"] = "Math.Acos",
        ["atan"] = "Math.Atan", ["sinh"] = "Math.Sinh", ["asinh"] = "Math.Asinh", ["atanh"] = "Math.Atanh",
        ["isnan"] = "double.IsNaN", ["isinf"] = "double.IsInfinity", ["isfinite"] = "double.IsFinite",
    }.ToFrozenDictionary();

    /// <summary>The kernels of C by name.</summary>
    public static FrozenDictionary<string, string> C { get; } = KernelTexts.Split(CTexts, FunctionName());

    /// <summary>The kernels of C# by name.</summary>
    public static FrozenDictionary<string, string> CSharp { get; } = KernelTexts.Split(CSharpTexts, FunctionName());

    /// <summary>A kernel in C.</summary>
    public static string InC(string text, Func<string, string> name)
    {
        text = LocalTable().Replace(text, "static const double $1[] = {$2};");
        text = text.Replace("table ", "const double *", StringComparison.Ordinal)
            .Replace("fn ", "static double ", StringComparison.Ordinal);
        return Called(text, called => C.ContainsKey(called) ? name(called) : called);
    }

    /// <summary>A kernel in C#.</summary>
    public static string InCSharp(string text, Func<string, string> name)
    {
        text = text.Replace("table ", "ReadOnlySpan<double> ", StringComparison.Ordinal)
            .Replace("fn ", "private static double ", StringComparison.Ordinal)
            .Replace("NAN", "double.NaN", StringComparison.Ordinal)
            .Replace("INFINITY", "double.PositiveInfinity", StringComparison.Ordinal);
        text = Underscored().Replace(text, match => match.Groups[1].Value + char.ToUpperInvariant(match.Groups[2].Value[0]));
        text = Called(text, called => CSharp.ContainsKey(called) ? name(called) : CSharpNames.GetValueOrDefault(called, called));
        return Brace().Replace(text, "$1$2\n$1{");
    }

    /// <summary>A name in words with underscores as one with capitals.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder();
        foreach (var word in name.Split('_')) text.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
        return text.ToString();
    }

    // Comments name functions as mathematics does.
    private static string Called(string text, Func<string, string> name) => string.Join('\n', text.Split('\n').Select(line =>
        line.StartsWith("//", StringComparison.Ordinal) ? line : Call().Replace(line, match => name(match.Value))));

    [GeneratedRegex(@"^(?:fn|static long long) (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"table (\w+) = \[(.*?)\];", RegexOptions.Singleline)]
    private static partial Regex LocalTable();

    [GeneratedRegex(@"(?<![\w.])\w+(?=\()")]
    private static partial Regex Call();

    // Of a variable, not of a function.
    [GeneratedRegex(@"\b([a-z]+)_([a-z])(?=[a-z]*\b(?!\())")]
    private static partial Regex Underscored();

    [GeneratedRegex(@"^( *)(.*) \{$", RegexOptions.Multiline)]
    private static partial Regex Brace();
}
