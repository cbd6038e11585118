using Snapshooter;
using Snapshooter.Xunit;
using Symbolic.Derivations;
using Symbolic.Expressions;

namespace Symbolic.Tests.Derivations;

/// <summary>Snapshots of the derivations that people will compare with their textbook. Read each one before accepting it.</summary>
public class WorkedExampleTests
{
    private static readonly Symbol X = Symbol.Named("x");
    private static readonly Symbol Y = Symbol.Named("y");

    public static TheoryData<string> Inputs => [.. WorkedExamples.Inputs];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Derivation_OfWorkedExample_ReadsLikeATextbook(string input) =>
        Match(input.Parse(WorkedExamples.Reading).Derive(X), "derive", input);

    [Theory]
    [InlineData("x^2")]
    [InlineData("x^3 + 2*x")]
    [InlineData("1/x")]
    [InlineData("sqrt(x)")]
    [InlineData("exp(x)")]
    [InlineData("ln(x)")]
    [InlineData("sin(x)")]
    [InlineData("cos(x)")]
    public void FirstPrinciples_OfWorkedExample_ReadLikeATextbook(string input) =>
        Match(input.Parse().DeriveFromFirstPrinciples(X), "limit", input);

    [Theory]
    [InlineData("w1^2*w2 + w2^3")]
    [InlineData("x^2 + x*y + y^2")]
    [InlineData("x^2*y*z + sin(x*y) + z^3")]
    public void Gradient_OfWorkedExample_ReadsLikeATextbook(string input)
    {
        foreach (var derivation in input.Parse().DeriveGradient()) Match(derivation, $"by {derivation.Input.Children[1]}", input);
    }

    [Fact]
    public void ImplicitDerivative_OfCircle_ReadsLikeATextbook() =>
        Match("x^2 + y^2 == 25".Parse().DeriveImplicit(Y, X), "implicit", "circle");

    [Fact]
    public void DirectionalDerivative_OfEllipse_ReadsLikeATextbook() =>
        Match("x^2 + 2*y^2".Parse().DeriveDirectional([X, Y], [1, 1]), "directional", "ellipse");

    private static void Match(Derivation derivation, string kind, string input) =>
        $"{derivation.ToText()}\n{derivation.ToLatex()}".MatchSnapshot(new SnapshotFullName(FileName(kind, input), Folder()));

    private static string FileName(string kind, string input)
    {
        var letters = input.Select(c => char.IsLetterOrDigit(c)
            ? c
            : c switch { '^' => 'p', '*' => 't', '/' => 'd', '+' => 'a', '-' => 'm', _ => '_' });
        return $"{kind.Replace(' ', '-')}-{string.Concat(letters)}.snap";
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
