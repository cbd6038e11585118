using Snapshooter;
using Snapshooter.Xunit;
using Symbolic.Derivations;
using Symbolic.Expressions;

namespace Symbolic.Simplifier.Tests.Passes.Explained;

/// <summary>Snapshots of the steps of the named passes as people read them. Read each one before accepting it.</summary>
public class StepSnapshotTests
{
    private static readonly Symbol X = Symbol.Named("x");

    [Theory]
    [InlineData("(x+1)^2*(x-1)")]
    [InlineData("(x+y)^3")]
    [InlineData("(a-2*b)^4")]
    [InlineData("x*(x+1)^2+3*(x-1)*(x+1)")]
    public void ExpandSteps_OfTerm_ReadLikeATeacher(string input) => Match(input.Parse().ExpandSteps(), "expand", input);

    [Theory]
    [InlineData("x^4-4*x^3+4*x^2")]
    [InlineData("x^6-1")]
    [InlineData("6*x^2+x-2")]
    public void FactorSteps_OfTerm_ReadLikeATeacher(string input) => Match(input.Parse().FactorSteps(), "factor", input);

    [Theory]
    [InlineData("(x^2-1)/(x^2-3*x+2)")]
    [InlineData("(2*x^3-2*x)/(4*x*(x+1)^2)")]
    [InlineData("(1/x+1/y)/(x+y)")]
    public void CancelSteps_OfTerm_ReadLikeATeacher(string input) => Match(input.Parse().CancelSteps(), "cancel", input);

    [Theory]
    [InlineData("1/x+1/y")]
    [InlineData("(x+1)/(x-1)+x/(x+1)")]
    public void TogetherSteps_OfTerm_ReadLikeATeacher(string input) => Match(input.Parse().TogetherSteps(), "together", input);

    [Theory]
    [InlineData("(x+3)/(x^2-1)")]
    [InlineData("(x^4+3*x)/(2*(x-1)^2*(x^2+1))")]
    public void PartialFractionsSteps_OfTerm_ReadLikeATeacher(string input) => Match(input.Parse().PartialFractionsSteps(X), "apart", input);

    [Theory]
    [InlineData("a*x^2+b*x+(x+1)^2+c")]
    public void CollectSteps_OfTerm_ReadLikeATeacher(string input) => Match(input.Parse().CollectSteps(X), "collect", input);

    private static void Match(Derivation derivation, string kind, string input) =>
        $"{derivation.ToText(Detail.Full)}\n{derivation.ToLatex()}".MatchSnapshot(new SnapshotFullName(FileName(kind, input), Folder()));

    private static string FileName(string kind, string input)
    {
        var letters = input.Select(c => char.IsLetterOrDigit(c)
            ? c
            : c switch { '^' => 'p', '*' => 't', '/' => 'd', '+' => 'a', '-' => 'm', _ => '_' });
        return $"{kind}-{string.Concat(letters)}.snap";
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
