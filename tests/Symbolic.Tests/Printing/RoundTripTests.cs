using Symbolic.Expressions;
using Symbolic.Testing;

namespace Symbolic.Tests.Printing;

/// <summary>What is printed is read back as the very same object.</summary>
public sealed class RoundTripTests
{
    private const int Cases = 20_000;

    [Fact]
    public void ToInfix_AnyTerm_ParsesBack() =>
        Terms.Any().HoldsForAll(Cases, static term => Complaint(term, term.ToInfix().Parse(Terms.Reading)));

    [Fact]
    public void ToInfix_ComplexTerm_ParsesBack() =>
        Terms.Complex().HoldsForAll(Cases / 2, static term => Complaint(term, term.ToInfix().Parse(Terms.ComplexReading)));

    [Fact]
    public void ToInfix_Condition_ParsesBack() =>
        Terms.Conditions().HoldsForAll(Cases / 4, static term => Complaint(term, term.ToInfix().Parse(Terms.Reading)));

    [Fact]
    public void ToInfix_LargeTerm_ParsesBack() =>
        Terms.Any(400).HoldsForAll(Cases / 40, static term => Complaint(term, term.ToInfix().Parse(Terms.Reading)));

    [Fact]
    public void ToUnicode_AnyTerm_ParsesBack() =>
        Terms.Any().HoldsForAll(Cases, static term => Complaint(term, term.ToUnicode().Parse(Terms.Reading)));

    [Fact]
    public void ToUnicode_ComplexTerm_ParsesBack() =>
        Terms.Complex().HoldsForAll(Cases / 2, static term => Complaint(term, term.ToUnicode().Parse(Terms.ComplexReading)), 2);

    [Fact]
    public void ToInfix_TermWithSharedParts_ParsesBack()
    {
        Expr term = Symbol.Named("x");
        for (var level = 0; level < 40; level++) term = (term ^ 2) + Maths.Sin(term);

        var text = term.ToInfix();

        Assert.StartsWith("let(t_1, x^2 + sin(x), ", text, StringComparison.Ordinal);
        Assert.Same(term, text.Parse());
    }

    [Fact]
    public void ToInfix_DeepTerm_ParsesBack()
    {
        Expr term = Symbol.Named("x");
        for (var level = 0; level < 5_000; level++) term = Maths.Sin(term + 1);

        Assert.Same(term, term.ToInfix().Parse());
        Assert.Same(term, term.ToUnicode().Parse());
    }

    private static string? Complaint(Expr term, Expr read) => read == term ? null : $"reads as {read}";
}
