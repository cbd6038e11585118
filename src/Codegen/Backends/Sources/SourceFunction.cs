using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>A function to be written.</summary>
/// <param name="Tape">What it computes, without dead code.</param>
/// <param name="Form">What it returns.</param>
/// <param name="Name">Its name, fit for the language.</param>
internal sealed record SourceFunction(Tape Tape, SourceForm Form, string Name)
{
    /// <summary>What it computes, for a comment; null if that is not known.</summary>
    public string? Title { get; init; }

    /// <summary>The parameter that receives several results.</summary>
    public string Results { get; init; } = Form == SourceForm.Gradient ? "gradient" : "results";

    /// <summary>How many numbers that parameter receives.</summary>
    public int Count => Form switch
    {
        SourceForm.Value => 0,
        SourceForm.Gradient => Tape.Outputs.Length - 1,
        _ => Tape.Outputs.Length,
    };

    /// <summary>The place of an output among the results; -1 for the one that is returned.</summary>
    public int PlaceOf(int output) => Form == SourceForm.Results ? output : output - 1;

    /// <summary>The arrays that are parameters.</summary>
    public IEnumerable<string> Parameters =>
        Enumerable.Range(0, Tape.Arrays.Length).Where(array => Tape.Arrays[array].IsParameter).Select(NameOf);

    /// <summary>The name of an array in the text.</summary>
    public string NameOf(int array) => Tape.Arrays[array].Kind switch
    {
        TapeArrayKind.Data when Tape.Arrays[array].IsParameter => ParameterName(array),
        TapeArrayKind.Point => "x",
        TapeArrayKind.Results => Results,
        TapeArrayKind.Data => $"{Name}_{Identifier.Of(Tape.Arrays[array].Name)}_{array - 1}",
        _ => $"w{array - 1}",
    };

    // Arrays of one name may differ in the number of indices.
    private string ParameterName(int array)
    {
        var name = $"data_{Identifier.Of(Tape.Arrays[array].Name)}";
        var isTaken = Tape.Arrays.Take(array).Any(other => other.IsParameter && $"data_{Identifier.Of(other.Name)}" == name);
        return isTaken ? $"{name}_{array - 1}" : name;
    }
}
