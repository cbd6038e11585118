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

    private static string? Complaint(Expr term, Expr read) => read == term ? null : $"reads as {read}";
}
